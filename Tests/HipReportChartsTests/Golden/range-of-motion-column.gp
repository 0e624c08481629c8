unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 324,181 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=324.; H=181.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 4.5/W,screen 172/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 12/W,screen 172/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 38.4802/W,screen 172/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 45.9802/W,screen 172/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set object 1 rectangle from screen 73.5315/W,screen 168.5/H to screen 87.5315/W,screen 175.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 5 'baseline ± smallest detectable change' at screen 91.5315/W,screen 172/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 231.4507/W,screen 172/H to screen 248.4507/W,screen 172/H nohead front lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 6 'reference value' at screen 252.4507/W,screen 172/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 1/W,screen 161.5/H to screen 18/W,screen 161.5/H nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 7 'goal' at screen 22/W,screen 161.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 3 from screen 47.9705/W,screen 156.5/H to screen 47.9705/W,screen 166.5/H nohead front lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 8 'visit' at screen 54.4705/W,screen 161.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 4 from screen 79.7993/W,screen 156.5/H to screen 79.7993/W,screen 166.5/H nohead front lc rgb '#cbd2d9' lw 0.9 dt solid
set label 9 '' at screen 79.7993/W,screen 165.5/H front point pt 11 ps 0.42 lc rgb '#cbd2d9'
set label 10 'flare or new treatment' at screen 86.2993/W,screen 161.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 11 'weeks since baseline' at screen 155.5/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 23/W; set rmargin at screen 74/W
set bmargin at screen 95/H; set tmargin at screen 141/H
set xrange [-0.48:12.48]; set yrange [85:130]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('90°' 90, '100°' 100, '110°' 110, '120°' 120, '130°' 130) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 12 'Flexion' at screen 3/W,screen 149/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 5 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 6 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 7 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 13 '' at first 8.4,screen 140/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 2 rectangle from first 0,first 90 to first 12,first 102 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 3 rectangle from first 0,first 98 to first 12,first 110 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 8 from graph 0,first 120 to graph 1,first 120 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set arrow 9 from graph 0,first 115 to graph 1,first 115 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 14 '113°' at screen 77/W,screen 121.7222/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 15 '113°' at screen 77/W,screen 113.3222/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 16 'ref 120°' at screen 77/W,screen 138.5222/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
set label 17 'goal 115°' at screen 77/W,screen 130.1222/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d1 << EOD
0 104
1 103
2 106
3 108
4 106
5 109

7 109
8 112
9 110
10 113
11 110
12 113
EOD
$d2 << EOD
0 96
1 97
2 101
3 99
4 102
5 100

7 107
8 105
9 108
10 107
11 110
12 113
EOD
plot $d1 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d2 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d1 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d2 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 130/W; set rmargin at screen 181/W
set bmargin at screen 95/H; set tmargin at screen 141/H
set xrange [-0.48:12.48]; set yrange [-20:25]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('−20°' -20, '−10°' -10, '0°' 0, '10°' 10, '20°' 20) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Extension' at screen 110/W,screen 149/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 8.4,screen 140/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 1 rectangle from first 0,first -10 to first 12,first 2 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first -4 to first 12,first 8 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 4 from graph 0,first 20 to graph 1,first 20 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 3 '13°' at screen 184/W,screen 130.437/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 4 '11°' at screen 184/W,screen 122.037/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 5 'ref 20°' at screen 184/W,screen 138.837/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d3 << EOD
0 2
1 1
2 4
3 6
4 4
5 7

7 7
8 10
9 8
10 11
11 8
12 11
EOD
$d4 << EOD
0 -4
1 -3
2 1
3 -1
4 2
5 0

7 7
8 5
9 8
10 7
11 10
12 13
EOD
plot $d3 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d4 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d3 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d4 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 237/W; set rmargin at screen 288/W
set bmargin at screen 95/H; set tmargin at screen 141/H
set xrange [-0.48:12.48]; set yrange [10:55]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Abduction' at screen 217/W,screen 149/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 8.4,screen 140/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 1 rectangle from first 0,first 22 to first 12,first 34 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 27 to first 12,first 39 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 4 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 3 '45°' at screen 291/W,screen 138.1556/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 4 '42°' at screen 291/W,screen 121.3556/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 5 'ref 45°' at screen 291/W,screen 129.7556/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d5 << EOD
0 33
1 32
2 35
3 37
4 35
5 38

7 38
8 41
9 39
10 42
11 39
12 42
EOD
$d6 << EOD
0 28
1 29
2 33
3 31
4 34
5 32

7 39
8 37
9 40
10 39
11 42
12 45
EOD
plot $d5 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d6 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d5 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d6 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 23/W; set rmargin at screen 74/W
set bmargin at screen 22/H; set tmargin at screen 68/H
set xrange [-0.48:12.48]; set yrange [0:45]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0°' 0, '10°' 10, '20°' 20, '30°' 30, '40°' 40) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Adduction' at screen 3/W,screen 76/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 8.4,screen 67/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 1 rectangle from first 0,first 8 to first 12,first 20 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 11 to first 12,first 23 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 4 from graph 0,first 25 to graph 1,first 25 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 3 '31°' at screen 77/W,screen 58.3407/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 4 '26°' at screen 77/W,screen 49.9407/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 5 'ref 25°' at screen 77/W,screen 41.5407/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d7 << EOD
0 17
1 16
2 19
3 21
4 19
5 22

7 22
8 25
9 23
10 26
11 23
12 26
EOD
$d8 << EOD
0 14
1 15
2 19
3 17
4 20
5 18

7 25
8 23
9 26
10 25
11 28
12 31
EOD
plot $d7 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d8 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d7 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d8 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 130/W; set rmargin at screen 181/W
set bmargin at screen 22/H; set tmargin at screen 68/H
set xrange [-0.48:12.48]; set yrange [5:50]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Internal rotation' at screen 110/W,screen 76/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 8.4,screen 67/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 1 rectangle from first 0,first 13 to first 12,first 25 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 21 to first 12,first 33 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 4 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 3 '36°' at screen 184/W,screen 56.7556/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 4 '36°' at screen 184/W,screen 48.3556/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 5 'ref 45°' at screen 184/W,screen 65.1556/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d9 << EOD
0 27
1 26
2 29
3 31
4 29
5 32

7 32
8 35
9 33
10 36
11 33
12 36
EOD
$d10 << EOD
0 19
1 20
2 24
3 22
4 25
5 23

7 30
8 28
9 31
10 30
11 33
12 36
EOD
plot $d9 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d10 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d9 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d10 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 237/W; set rmargin at screen 288/W
set bmargin at screen 22/H; set tmargin at screen 68/H
set xrange [-0.48:12.48]; set yrange [15:60]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('20°' 20, '30°' 30, '40°' 40, '50°' 50, '60°' 60) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'External rotation' at screen 217/W,screen 76/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 6,graph 0 to first 6,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 8.4,screen 67/H front point pt 11 ps 0.42 lc rgb '#52606d'
set object 1 rectangle from first 0,first 25 to first 12,first 37 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 29 to first 12,first 41 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 4 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 3 '48°' at screen 291/W,screen 61.7481/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 4 '44°' at screen 291/W,screen 44.9481/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 5 'ref 45°' at screen 291/W,screen 53.3481/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d11 << EOD
0 35
1 34
2 37
3 39
4 37
5 40

7 40
8 43
9 41
10 44
11 41
12 44
EOD
$d12 << EOD
0 31
1 32
2 36
3 34
4 37
5 35

7 42
8 40
9 43
10 42
11 45
12 48
EOD
plot $d11 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d12 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d11 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d12 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
unset multiplot
