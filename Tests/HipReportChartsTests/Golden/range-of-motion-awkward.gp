unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,326 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=326.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 317/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 17/W,screen 317/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 46.4802/W,screen 317/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 53.9802/W,screen 317/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set object 1 rectangle from screen 84.5315/W,screen 313.5/H to screen 98.5315/W,screen 320.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 5 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 102.5315/W,screen 317/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 6/W,screen 304/H to screen 23/W,screen 304/H nohead front lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 6 'reference value' at screen 27/W,screen 304/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 92.1954/W,screen 304/H to screen 109.1954/W,screen 304/H nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 7 'goal' at screen 113.1954/W,screen 304/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 3 from screen 142.1659/W,screen 299/H to screen 142.1659/W,screen 309/H nohead front lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 8 'visit' at screen 148.6659/W,screen 304/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 4 from screen 176.9946/W,screen 299/H to screen 176.9946/W,screen 309/H nohead front lc rgb '#cbd2d9' lw 0.9 dt solid
set label 9 '' at screen 176.9946/W,screen 308/H front point pt 11 ps 0.42 lc rgb '#cbd2d9'
set label 10 'flare or new treatment' at screen 183.4946/W,screen 304/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 11 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 245/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 26/W; set rmargin at screen 132/W
set bmargin at screen 165/H; set tmargin at screen 261/H
set xrange [-0.48:12.48]; set yrange [0:45]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
unset ytics; unset grid
set label 12 'A text far longer than anybody woul…' at screen 6/W,screen 279/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 13 'not measured' at screen 79/W,screen 213/H center front font 'Inter,7' textcolor rgb '#52606d'
plot NaN notitle
unset label; unset arrow; unset object
set lmargin at screen 192/W; set rmargin at screen 298/W
set bmargin at screen 165/H; set tmargin at screen 261/H
set xrange [-0.48:12.48]; set yrange [0:45]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0°' 0, '10°' 10, '20°' 20, '30°' 30, '40°' 40) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Extension' at screen 172/W,screen 279/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'A text far longer than' at screen 245/W,screen 247.8333/H center front font 'Inter,7' textcolor rgb '#52606d'
set label 3 'anybody would put here,' at screen 245/W,screen 238.8333/H center front font 'Inter,7' textcolor rgb '#52606d'
set label 4 'with words_and^signs {of}' at screen 245/W,screen 229.8333/H center front font 'Inter,7' textcolor rgb '#52606d'
set label 5 '50% & <kinds> to the end' at screen 245/W,screen 220.8333/H center front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from graph 0,first 20 to graph 1,first 20 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 6 'ref 20°' at screen 301/W,screen 207.6667/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
plot NaN notitle
unset label; unset arrow; unset object
set lmargin at screen 358/W; set rmargin at screen 464/W
set bmargin at screen 165/H; set tmargin at screen 261/H
set xrange [-0.48:12.48]; set yrange [10:55]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Abduction' at screen 338/W,screen 279/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 1,graph 0 to first 1,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 11.5,graph 0 to first 11.5,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 11.5,screen 260/H front point pt 11 ps 0.42 lc rgb '#52606d'
set arrow 4 from first 12,graph 0 to first 12,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 3 'flare' at screen 455.9846/W,screen 266/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 'baseline' at screen 370.1468/W,screen 266/H center front font 'Inter,6' textcolor rgb '#52606d'
set object 1 rectangle from first 0,first 22 to first 12,first 34 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set arrow 5 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 5 '45°' at screen 467/W,screen 243.8667/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 6 'ref 45°' at screen 467/W,screen 235.4667/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d1 << EOD
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
plot $d1 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d1 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 26/W; set rmargin at screen 132/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.48:12.48]; set yrange [0:45]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0°' 0, '10°' 10, '20°' 20, '30°' 30, '40°' 40) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Adduction' at screen 6/W,screen 141/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 1,graph 0 to first 1,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 11.5,graph 0 to first 11.5,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 11.5,screen 122/H front point pt 11 ps 0.42 lc rgb '#52606d'
set arrow 4 from first 12,graph 0 to first 12,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 3 'flare' at screen 123.9846/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 'baseline' at screen 38.1468/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set arrow 5 from graph 0,first 25 to graph 1,first 25 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 5 '22°' at screen 135/W,screen 72.9333/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 6 'ref 25°' at screen 135/W,screen 81.3333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d2 << EOD
3 22
EOD
plot $d2 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d2 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle
unset label; unset arrow; unset object
set lmargin at screen 192/W; set rmargin at screen 298/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.48:12.48]; set yrange [5:50]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Internal rotation' at screen 172/W,screen 141/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 1,graph 0 to first 1,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 11.5,graph 0 to first 11.5,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 11.5,screen 122/H front point pt 11 ps 0.42 lc rgb '#52606d'
set arrow 4 from first 12,graph 0 to first 12,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 3 'flare' at screen 289.9846/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 'baseline' at screen 204.1468/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set object 1 rectangle from first 0,first 13 to first 12,first 25 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 21 to first 12,first 33 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 5 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set arrow 6 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 5 '45°' at screen 301/W,screen 124.9333/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 6 '45°' at screen 301/W,screen 116.5333/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 7 'ref 45°' at screen 301/W,screen 108.1333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
set label 8 'goal 45°' at screen 301/W,screen 99.7333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d3 << EOD
0 44
12 45
EOD
$d4 << EOD
0 44
12 45
EOD
plot $d3 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d4 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d3 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d4 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 358/W; set rmargin at screen 464/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.48:12.48]; set yrange [15:60]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('20°' 20, '30°' 30, '40°' 40, '50°' 50, '60°' 60) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'External rotation' at screen 338/W,screen 141/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 2 from first 1,graph 0 to first 1,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set arrow 3 from first 11.5,graph 0 to first 11.5,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 11.5,screen 122/H front point pt 11 ps 0.42 lc rgb '#52606d'
set arrow 4 from first 12,graph 0 to first 12,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 3 'flare' at screen 455.9846/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 'baseline' at screen 370.1468/W,screen 128/H center front font 'Inter,6' textcolor rgb '#52606d'
set object 1 rectangle from first 0,first 25 to first 12,first 37 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 29 to first 12,first 41 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 5 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 5 'A text f…' at screen 467/W,screen 100.8222/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 6 '44°' at screen 467/W,screen 84.0222/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 7 'A text far…' at screen 467/W,screen 92.4222/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d5 << EOD
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
$d6 << EOD
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
plot $d5 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d6 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d5 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d6 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
