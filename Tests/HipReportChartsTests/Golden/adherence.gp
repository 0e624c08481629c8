unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,162 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=162.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set object 1 rectangle from screen 8/W,screen 149.5/H to screen 19/W,screen 156.5/H front fc rgb '#0b4f8a' fs solid noborder
set label 1 'strength' at screen 23/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 2 rectangle from screen 63.7679/W,screen 149.5/H to screen 74.7679/W,screen 156.5/H front fc rgb '#0b4f8a' fs transparent solid 0.4 noborder
set label 2 'mobility only' at screen 78.7679/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 3 rectangle from screen 133.8549/W,screen 149.5/H to screen 144.8549/W,screen 156.5/H front fc rgb '#9aa5b1' fs solid noborder
set object 4 rectangle from screen 134.6549/W,screen 150.3/H to screen 144.0549/W,screen 155.7/H front fc rgb '#ffffff' fs solid noborder
set label 3 'nothing done' at screen 148.8549/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 4 '' at screen 209.302/W,screen 153/H front point pt 7 ps 0.3 lc rgb '#9aa5b1'
set label 5 'not recorded' at screen 216.802/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 6 '' at screen 276.5137/W,screen 153/H front point pt 13 ps 0.8*D lc rgb '#b42318'
set label 7 'safety signal' at screen 284.0137/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 8 'Training days' at screen 8/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 9 'Training days a week' at screen 317.5159/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 10 'week of care' at screen 161.5159/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 29.5159/W; set rmargin at screen 293.5159/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:11.5]; set yrange [-0.5:6.5]
set border 0; unset xtics; unset ytics; unset grid
set label 11 'Mon' at screen 24.5159/W,screen 109.7143/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 12 'Wed' at screen 24.5159/W,screen 84.5714/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 13 'Fri' at screen 24.5159/W,screen 59.4286/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 14 'Sun' at screen 24.5159/W,screen 34.2857/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 15 'Jan' at screen 30.4159/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 16 'Feb' at screen 118.4159/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 17 'Mar' at screen 206.4159/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 18 '1' at screen 40.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 19 '2' at screen 62.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 20 '3' at screen 84.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 21 '4' at screen 106.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 22 '5' at screen 128.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 23 '6' at screen 150.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 24 '7' at screen 172.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 25 '8' at screen 194.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 26 '9' at screen 216.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 27 '10' at screen 238.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 28 '11' at screen 260.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 29 '12' at screen 282.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
$d1 << EOD
0 4
0 2
0 1
1 6
1 4
1 2
1 0
2 5
2 3
2 2
3 5
3 3
3 1
4 6
4 4
4 3
4 1
6 5
6 4
6 2
6 0
7 5
7 3
7 1
8 6
8 5
8 3
8 1
9 6
9 4
9 2
9 1
10 6
10 4
10 2
10 0
11 5
11 3
11 2
EOD
$d2 << EOD
0 0
1 5
1 3
2 1
3 6
3 4
4 2
4 0
6 3
6 1
7 6
8 4
8 2
9 0
10 5
10 3
EOD
$d3 << EOD
0 3
1 1
2 6
2 4
3 2
3 0
4 5
6 6
7 4
7 2
8 0
9 5
9 3
10 1
11 6
11 4
EOD
$d4 << EOD
2 0
5 6
5 5
5 4
5 3
5 2
5 1
5 0
7 0
EOD
$d5 << EOD
2 5
2 2
6 5
6 2
10 5
10 2
EOD
$d6 << EOD
2 5
2 2
6 5
6 2
10 5
10 2
EOD
plot $d1 using 1:2:($1-0.4591):($1+0.4591):($2-0.428):($2+0.428) with boxxyerror lc rgb '#0b4f8a' fs solid noborder notitle, \
  $d2 using 1:2:($1-0.4591):($1+0.4591):($2-0.428):($2+0.428) with boxxyerror lc rgb '#0b4f8a' fs transparent solid 0.4 noborder notitle, \
  $d3 using 1:2:($1-0.4591):($1+0.4591):($2-0.428):($2+0.428) with boxxyerror lc rgb '#9aa5b1' lw 0.9 fs empty border notitle, \
  $d4 using 1:2 with points pt 7 ps 0.26 lc rgb '#9aa5b1' notitle, \
  $d5 using 1:2 with points pt 13 ps 1.2*D lc rgb '#ffffff' notitle, \
  $d6 using 1:2 with points pt 13 ps 0.8*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 329.5159/W; set rmargin at screen 451.6686/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:11.5]; set yrange [0:7]
set border 1; unset xtics
set ytics ('0' 0, '2' 2, '4' 4, '6' 6) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 '1' at screen 334.6056/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 2 '3' at screen 354.9644/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 3 '5' at screen 375.3232/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 4 '7' at screen 395.682/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 5 '9' at screen 416.0408/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 6 '11' at screen 436.3995/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 1 from graph 0,first 5 to screen 453.6686/W,first 5 nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 7 'plan 5' at screen 456.6686/W,screen 90.8571/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d7 << EOD
0 4
1 6
2 4
3 5
4 6
6 6
7 4
8 6
9 5
10 6
11 3
EOD
$d8 << EOD
5 0.3
EOD
plot $d7 using 1:2:($1-0.37):($1+0.37):(0):2 with boxxyerror lc rgb '#9aa5b1' fs solid noborder notitle, \
  $d8 using 1:2 with points pt 7 ps 0.26 lc rgb '#9aa5b1' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
