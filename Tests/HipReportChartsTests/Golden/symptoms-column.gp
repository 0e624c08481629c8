unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 196,163 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=196.; H=163.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot; set border 0
set label 1 'Pain, 0 to 10' at screen 1/W,screen 157/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '' at screen 4.5/W,screen 146.5/H front point pt 7 ps 0.4 lc rgb '#7b8794'
set label 3 'worst of the day' at screen 12/W,screen 146.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 76.8631/W,screen 146.5/H to screen 93.8631/W,screen 146.5/H nohead front lc rgb '#1f2933' lw 2.2 dt solid
set label 4 'worst of the week' at screen 97.8631/W,screen 146.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 2.5/W,screen 134/H to screen 2.5/W,screen 138/H nohead front lc rgb '#9aa5b1' lw 1.1 dt solid
set label 5 'no entry' at screen 8/W,screen 136/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 3 from screen 48.7848/W,screen 130/H to screen 48.7848/W,screen 142/H nohead front lc rgb '#b42318' lw 0.9 dt (3,4)
set label 6 '' at screen 48.7848/W,screen 136/H front point pt 13 ps 1.1*D lc rgb '#b42318'
set label 7 'emergency' at screen 56.2848/W,screen 136/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 8 '' at screen 106.969/W,screen 136/H front point pt 13 ps 0.9*D lc rgb '#b42318'
set label 9 'contact the clinic' at screen 114.469/W,screen 136/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 10 '' at screen 4.5/W,screen 125.5/H front point pt 13 ps 0.9*D lc rgb '#b42318'
set label 11 '' at screen 4.5/W,screen 125.5/H front point pt 13 ps 0.54*D lc rgb '#ffffff'
set label 12 'modify exercise' at screen 12/W,screen 125.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 13 '' at screen 78.5678/W,screen 125.5/H front point pt 7 ps 0.3 lc rgb '#9aa5b1'
set label 14 'asked, absent' at screen 86.0678/W,screen 125.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 15 'weeks since baseline' at screen 62.7058/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 14/W; set rmargin at screen 111.4116/W
set bmargin at screen 22/H; set tmargin at screen 62/H
set xrange [-0.48:12.48]; set yrange [0:4]
unset ytics
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set grid xtics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 4 from graph 0,first 3.5 to graph 1,first 3.5 nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set label 16 'pain up within 2 h' at screen 117.4116/W,screen 57/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 5 from graph 0,first 2.5 to graph 1,first 2.5 nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set label 17 'tingling, numbness' at screen 117.4116/W,screen 47/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 6 from graph 0,first 1.5 to graph 1,first 1.5 nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set label 18 'pelvic heaviness' at screen 117.4116/W,screen 37/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 7 from graph 0,first 0.5 to graph 1,first 0.5 nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set label 19 'bladder or bowel control' at screen 117.4116/W,screen 27/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 8 from first 3.4,graph 0 to first 3.4,screen 113/H nohead back lc rgb '#b42318' lw 0.9 dt (3,4)
set arrow 9 from first 5.7,graph 0 to first 5.7,screen 113/H nohead back lc rgb '#b42318' lw 0.9 dt (3,4)
$d1 << EOD
0 1.5
1 1.5
2 1.5
4 1.5
5 1.5
6 1.5
7 1.5
8 1.5
9 1.5
EOD
$d2 << EOD
1.3 3.5
3 1.5
EOD
$d3 << EOD
5.4 3.5
EOD
$d4 << EOD
5.7 2.5
3.4 0.5
EOD
plot $d1 using 1:2 with points pt 7 ps 0.26 lc rgb '#9aa5b1' notitle, \
  $d2 using 1:2 with points pt 13 ps 0.9*D lc rgb '#b42318' notitle, \
  $d2 using 1:2 with points pt 13 ps 0.54*D lc rgb '#ffffff' notitle, \
  $d3 using 1:2 with points pt 13 ps 0.9*D lc rgb '#b42318' notitle, \
  $d4 using 1:2 with points pt 13 ps 1.1*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 14/W; set rmargin at screen 111.4116/W
set bmargin at screen 67/H; set tmargin at screen 113/H
set xrange [-0.48:12.48]; set yrange [-0.7:10.4]
set ytics ('0' 0, '5' 5, '10' 10) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set xtics ('' 0, '' 4, '' 8, '' 12) scale 0 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set grid xtics ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
$d5 << EOD
0.5714 -0.55 0 0.45
1.4286 -0.55 0 0.45
2.2857 -0.55 0 0.45
3.1429 -0.55 0 0.45
4 -0.55 0 0.45
4.8571 -0.55 0 0.45
5 -0.55 0 0.45
5.1429 -0.55 0 0.45
5.2857 -0.55 0 0.45
5.4286 -0.55 0 0.45
5.5714 -0.55 0 0.45
5.7143 -0.55 0 0.45
5.8571 -0.55 0 0.45
6.5714 -0.55 0 0.45
7.4286 -0.55 0 0.45
8.2857 -0.55 0 0.45
9.1429 -0.55 0 0.45
10 -0.55 0 0.45
10.8571 -0.55 0 0.45
11.7143 -0.55 0 0.45
EOD
$d6 << EOD
0 8
1 8
1 8
2 8
2 7
3 7
3 7
4 7
4 6
5 6

6 6
7 6
7 5
8 5
8 5
9 5
9 4
10 4
10 4
11 4
11 3
12 3
EOD
$d7 << EOD
0 5
0.1429 6
0.2857 7
0.4286 8
0.7143 6
0.8571 7
1 8
1.1429 5
1.2857 6
1.5714 8
1.7143 5
1.8571 6
2 6
2.1429 7
2.4286 5
2.5714 6
2.7143 7
2.8571 4
3 5
3.2857 7
3.4286 4
3.5714 5
3.7143 6
3.8571 7
4.1429 4
4.2857 5
4.4286 6
4.5714 3
4.7143 4
6 5
6.1429 6
6.2857 3
6.4286 4
6.7143 6
6.8571 3
7 3
7.1429 4
7.2857 5
7.5714 3
7.7143 4
7.8571 5
8 2
8.1429 3
8.4286 5
8.5714 2
8.7143 3
8.8571 4
9 4
9.2857 2
9.4286 3
9.5714 4
9.7143 1
9.8571 2
10.1429 4
10.2857 1
10.4286 2
10.5714 3
10.7143 4
11 1
11.1429 2
11.2857 3
11.4286 0
11.5714 1
11.8571 3
EOD
plot $d5 using 1:2:3:4 with vectors nohead lc rgb '#9aa5b1' lw 1.1 dt solid notitle, \
  $d6 using 1:2 with lines lc rgb '#1f2933' lw 2.2 notitle, \
  $d7 using 1:2 with points pt 7 ps 0.34 lc rgb '#7b8794' notitle
unset label; unset arrow; unset object
unset multiplot
