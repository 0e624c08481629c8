unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,300 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=300.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 291/H front point pt 7 ps 0.55 lc rgb '#1f2933'
set label 2 'score' at screen 17/W,screen 291/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 1 rectangle from screen 47.9767/W,screen 287.5/H to screen 61.9767/W,screen 294.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 3 'baseline ± smallest detectable change' at screen 65.9767/W,screen 291/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 208.8959/W,screen 291/H to screen 225.8959/W,screen 291/H nohead front lc rgb '#52606d' lw 1.1 dt (3,4)
set label 4 'important change' at screen 229.8959/W,screen 291/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 6/W,screen 278/H to screen 23/W,screen 278/H nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 5 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 27/W,screen 278/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 6 'weeks since baseline' at screen 252/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 24.3579/W; set rmargin at screen 96/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-4:104]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 7 'A text far longer than anybody wo…' at screen 6/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 8 'A text far longer than anybody would put h…' at screen 6/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 2 rectangle from graph 0,first 83 to graph 1,first 104 behind fc rgb '#dfe4ea' fs solid noborder
set arrow 3 from graph 0,first 100 to graph 1,first 100 nohead back lc rgb '#52606d' lw 1.1 dt (3,4)
set arrow 4 from graph 0,first 100 to graph 1,first 100 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 9 'A text far longe…' at screen 99/W,screen 224.2/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 10 'important 100' at screen 99/W,screen 241/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 11 'A text far longer th…' at screen 99/W,screen 232.6/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d1 << EOD
0 95
EOD
plot $d1 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d1 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 188.3579/W; set rmargin at screen 260/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-4:104]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '20' 20, '40' 40, '60' 60, '80' 80, '100' 100) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'No score' at screen 170/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'higher is better' at screen 170/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
plot NaN notitle
unset label; unset arrow; unset object
set lmargin at screen 352.3579/W; set rmargin at screen 424/W
set bmargin at screen 155/H; set tmargin at screen 239/H
set xrange [-0.48:12.48]; set yrange [-7.56:7.56]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('−5' -5, '0' 0, '5' 5) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Change felt' at screen 334/W,screen 260/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'higher is better' at screen 334/W,screen 249.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from graph 0,first 2 to graph 1,first 2 nohead back lc rgb '#52606d' lw 1.1 dt (3,4)
set arrow 2 from graph 0,first 7 to graph 1,first 7 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 3 '7' at screen 427/W,screen 240.0889/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 4 'important 2' at screen 427/W,screen 208.1111/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 5 'goal 7' at screen 427/W,screen 231.6889/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d2 << EOD
0 -7
3 0
6 7
9 7
12 7
EOD
plot $d2 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d2 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 24.3579/W; set rmargin at screen 96/W
set bmargin at screen 27/H; set tmargin at screen 111/H
set xrange [-0.48:12.48]; set yrange [-0.48:12.48]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('0' 0, '2.5' 2.5, '5' 5, '7.5' 7.5, '10' 10) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'Beyond the scale' at screen 6/W,screen 132/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set object 1 rectangle from graph 0,first -0.48 to graph 1,first 12.48 behind fc rgb '#dfe4ea' fs solid noborder
set label 2 '4' at screen 99/W,screen 56.037/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
$d3 << EOD
0 12
3 8
6 4
EOD
plot $d3 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d3 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 188.3579/W; set rmargin at screen 260/W
set bmargin at screen 27/H; set tmargin at screen 111/H
set xrange [-0.48:12.48]; set yrange [3.92:6.08]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set ytics ('4' 4, '4.5' 4.5, '5' 5, '5.5' 5.5, '6' 6) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 'No scale' at screen 170/W,screen 132/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set arrow 1 from graph 0,first 5 to graph 1,first 5 nohead back lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 2 '5' at screen 263/W,screen 73.2/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 3 'goal 5' at screen 263/W,screen 64.8/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d4 << EOD
0 5
3 5
6 5
EOD
plot $d4 using 1:2 with lines lc rgb '#1f2933' lw 1.8 notitle, \
  $d4 using 1:2 with points pt 7 ps 0.46 lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
