unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 96,22 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=96.; H=22.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set lmargin at screen 4/W; set rmargin at screen 91/W
set bmargin at screen 4/H; set tmargin at screen 18/H
set xrange [0:12]; set yrange [18.5:38.5]
unset border; unset xtics; unset ytics
set arrow 1 from graph 0,first 38 to graph 1,first 38 nohead back lc rgb '#3a7d44' lw 0.9 dt (3,4)
set label 1 '' at first 0,first 19 front point pt 7 ps 0.62 lc rgb '#0b4f8a'
set label 2 '' at first 0,first 19 front point pt 7 ps 0.34 lc rgb '#ffffff'
set label 3 '' at first 12,first 29.4 front point pt 7 ps 0.68 lc rgb '#0b4f8a'
$d1 << EOD
0 19
1 20
2 21
3 22
4 23
5 24

8 24.6
9 25.8
10 27
11 28.2
12 29.4
EOD
plot $d1 using 1:2 with lines lc rgb '#0b4f8a' lw 1.6 notitle
unset label; unset arrow; unset object
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
