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
set xrange [0:1]; set yrange [-10:10]
unset border; unset xtics; unset ytics
plot NaN notitle
unset label; unset arrow; unset object
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
