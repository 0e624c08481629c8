unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,287 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=287.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 278/H front point pt 7 ps 0.55 lc rgb '#1f2933'
set label 2 'score' at screen 17/W,screen 278/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 1 rectangle from screen 47.9767/W,screen 274.5/H to screen 61.9767/W,screen 281.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 3 'baseline ± smallest detectable change' at screen 65.9767/W,screen 278/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 208.8959/W,screen 278/H to screen 225.8959/W,screen 278/H nohead front lc rgb '#52606d' lw 1.1 dt (3,4)
set label 4 'important change' at screen 229.8959/W,screen 278/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 301.9624/W,screen 278/H to screen 318.9624/W,screen 278/H nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 5 'goal' at screen 322.9624/W,screen 278/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 6 'weeks since baseline' at screen 252/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 24.3579/W; set rmargin at screen 121.4618/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-3.2:83.2]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 7 'LEFS' at screen 6/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 8 'higher is better' at screen 6/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 2 rectangle from graph 0,first 29 to graph 1,first 47 behind fc rgb '#dfe4ea' fs solid noborder
set arrow 3 from graph 0,first 47 to graph 1,first 47 nohead back lc rgb '#52606d' lw 1.1 dt (3,4)
set arrow 4 from graph 0,first 70 to graph 1,first 70 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 9 '58' at screen 124.4618/W,screen 214.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 10 'important 47' at screen 124.4618/W,screen 203.8056/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 11 'goal 70' at screen 124.4618/W,screen 226.1667/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d1 << EOD
0 38
3 42
6 40
9 51
12 58
EOD
plot $d1 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d1 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 188.3579/W; set rmargin at screen 285.4618/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-4:104]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'HOOS-12' at screen 170/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'higher is better' at screen 170/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 1 rectangle from graph 0,first 29 to graph 1,first 53 behind fc rgb '#dfe4ea' fs solid noborder
set arrow 1 from graph 0,first 57 to graph 1,first 57 nohead back lc rgb '#52606d' lw 1.1 dt (3,4)
set label 3 '63' at screen 288.4618/W,screen 208.9778/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 4 'important 57' at screen 288.4618/W,screen 200.5778/H left front font 'Inter,6.5' textcolor rgb '#52606d'
$d2 << EOD
0 41
3 44
6 52
9 60
12 63
EOD
plot $d2 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d2 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 352.3579/W; set rmargin at screen 449.4618/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-0.4:10.4]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Pain on a scale' at screen 334/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'lower is better' at screen 334/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 1 rectangle from graph 0,first 5 to graph 1,first 9 behind fc rgb '#dfe4ea' fs solid noborder
set arrow 1 from graph 0,first 5 to graph 1,first 5 nohead back lc rgb '#52606d' lw 1.1 dt (3,4)
set arrow 2 from graph 0,first 2 to graph 1,first 2 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 3 '3' at screen 452.4618/W,screen 181.7556/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 4 'important 5' at screen 452.4618/W,screen 197/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 5 'goal 2' at screen 452.4618/W,screen 173.3556/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d3 << EOD
0 7
3 6
6 6
9 4
12 3
EOD
plot $d3 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d3 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 24.3579/W; set rmargin at screen 121.4618/W
set bmargin at screen 27/H; set tmargin at screen 111/H
set xrange [-0.48:12.48]; set yrange [-1.2:31.2]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '10' 10, '20' 20, '30' 30) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Chair stands in 30 s' at screen 6/W,screen 132/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'higher is better' at screen 6/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 3 '13' at screen 124.4618/W,screen 63.8148/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
$d4 << EOD
0 9
3 12
6 13
EOD
plot $d4 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d4 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
