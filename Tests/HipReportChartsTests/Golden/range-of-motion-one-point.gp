unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,297 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=297.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 288/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 17/W,screen 288/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 46.4802/W,screen 288/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 53.9802/W,screen 288/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set object 1 rectangle from screen 84.5315/W,screen 284.5/H to screen 98.5315/W,screen 291.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 5 'baseline ± smallest detectable change' at screen 102.5315/W,screen 288/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 245.4507/W,screen 288/H to screen 262.4507/W,screen 288/H nohead front lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 6 'reference value' at screen 266.4507/W,screen 288/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 331.6461/W,screen 288/H to screen 348.6461/W,screen 288/H nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 7 'goal' at screen 352.6461/W,screen 288/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 3 from screen 381.6165/W,screen 283/H to screen 381.6165/W,screen 293/H nohead front lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set label 8 'visit' at screen 388.1165/W,screen 288/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 9 'weeks since baseline' at screen 245/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 26/W; set rmargin at screen 132/W
set bmargin at screen 157/H; set tmargin at screen 253/H
set xrange [-0.04:1.04]; set yrange [85:130]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('90°' 90, '100°' 100, '110°' 110, '120°' 120, '130°' 130) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 10 'Flexion' at screen 6/W,screen 263/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 4 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 2 rectangle from first 0,first 90 to first 1,first 102 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 3 rectangle from first 0,first 98 to first 1,first 110 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 5 from graph 0,first 120 to graph 1,first 120 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set arrow 6 from graph 0,first 115 to graph 1,first 115 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 11 '96°' at screen 135/W,screen 180.4667/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 12 '104°' at screen 135/W,screen 197.5333/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 13 'ref 120°' at screen 135/W,screen 231.6667/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
set label 14 'goal 115°' at screen 135/W,screen 221/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d1 << EOD
0 104
EOD
$d2 << EOD
0 96
EOD
plot $d1 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d2 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d1 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d2 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 192/W; set rmargin at screen 298/W
set bmargin at screen 157/H; set tmargin at screen 253/H
set xrange [-0.04:1.04]; set yrange [-20:25]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('−20°' -20, '−10°' -10, '0°' 0, '10°' 10, '20°' 20) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Extension' at screen 172/W,screen 263/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 1 rectangle from first 0,first -10 to first 1,first 2 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first -4 to first 1,first 8 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 2 from graph 0,first 20 to graph 1,first 20 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 2 '−4°' at screen 301/W,screen 191.1333/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 3 '2°' at screen 301/W,screen 203.9333/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 4 'ref 20°' at screen 301/W,screen 242.3333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d3 << EOD
0 2
EOD
$d4 << EOD
0 -4
EOD
plot $d3 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d4 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d3 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d4 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 358/W; set rmargin at screen 464/W
set bmargin at screen 157/H; set tmargin at screen 253/H
set xrange [-0.04:1.04]; set yrange [10:55]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Abduction' at screen 338/W,screen 263/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 1 rectangle from first 0,first 22 to first 1,first 34 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 27 to first 1,first 39 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 2 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 2 '28°' at screen 467/W,screen 195.4/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 3 '33°' at screen 467/W,screen 206.0667/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 4 'ref 45°' at screen 467/W,screen 231.6667/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d5 << EOD
0 33
EOD
$d6 << EOD
0 28
EOD
plot $d5 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d6 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d5 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d6 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 26/W; set rmargin at screen 132/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.04:1.04]; set yrange [0:45]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0°' 0, '10°' 10, '20°' 20, '30°' 30, '40°' 40) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Adduction' at screen 6/W,screen 133/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 1 rectangle from first 0,first 8 to first 1,first 20 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 11 to first 1,first 23 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 2 from graph 0,first 25 to graph 1,first 25 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 2 '14°' at screen 135/W,screen 55.8667/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 3 '17°' at screen 135/W,screen 64.2667/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 4 'ref 25°' at screen 135/W,screen 80.3333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d7 << EOD
0 17
EOD
$d8 << EOD
0 14
EOD
plot $d7 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d8 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d7 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d8 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 192/W; set rmargin at screen 298/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.04:1.04]; set yrange [5:50]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('10°' 10, '20°' 20, '30°' 30, '40°' 40, '50°' 50) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Internal rotation' at screen 172/W,screen 133/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 1 rectangle from first 0,first 13 to first 1,first 25 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 21 to first 1,first 33 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 2 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 2 '19°' at screen 301/W,screen 56.8667/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 3 '27°' at screen 301/W,screen 73.9333/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 4 'ref 45°' at screen 301/W,screen 112.3333/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d9 << EOD
0 27
EOD
$d10 << EOD
0 19
EOD
plot $d9 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d10 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d9 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d10 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 358/W; set rmargin at screen 464/W
set bmargin at screen 27/H; set tmargin at screen 123/H
set xrange [-0.04:1.04]; set yrange [15:60]
set xtics ('0' 0, '1' 1) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('20°' 20, '30°' 30, '40°' 40, '50°' 50, '60°' 60) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'External rotation' at screen 338/W,screen 133/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
set object 1 rectangle from first 0,first 25 to first 1,first 37 back fc rgb '#0b4f8a' fs transparent solid 0.13 noborder
set object 2 rectangle from first 0,first 29 to first 1,first 41 back fc rgb '#e07b00' fs transparent solid 0.16 noborder
set arrow 2 from graph 0,first 45 to graph 1,first 45 nohead back lc rgb '#3a7d44' lw 1.25 dt (3,4)
set label 2 '31°' at screen 467/W,screen 61.1333/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 3 '35°' at screen 467/W,screen 69.6667/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 4 'ref 45°' at screen 467/W,screen 91/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d11 << EOD
0 35
EOD
$d12 << EOD
0 31
EOD
plot $d11 using 1:2 with lines lc rgb '#e07b00' lw 1.8 notitle, \
  $d12 using 1:2 with lines lc rgb '#0b4f8a' lw 1.8 notitle, \
  $d11 using 1:2 with points pt 13 ps 0.52*D lc rgb '#e07b00' notitle, \
  $d12 using 1:2 with points pt 7 ps 0.42 lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
