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
set xrange [1:9]; set yrange [-4.5:-3.5]
unset border; unset xtics; unset ytics
set label 1 '' at first 5,first -4 front point pt 13 ps 0.33*D lc rgb '#e07b00'
set label 2 '' at first 1,first -4 front point pt 13 ps 0.682*D lc rgb '#e07b00'
set label 3 '' at first 1,first -4 front point pt 13 ps 0.374*D lc rgb '#ffffff'
set label 4 '' at first 9,first -4 front point pt 13 ps 0.748*D lc rgb '#e07b00'
$d1 << EOD
1 -4

5 -4

9 -4
EOD
plot $d1 using 1:2 with lines lc rgb '#e07b00' lw 1.6 notitle
unset label; unset arrow; unset object
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
