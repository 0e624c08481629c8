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
set object 2 rectangle from screen 63.7679/W,screen 149.5/H to screen 74.7679/W,screen 156.5/H front fc rgb '#9aa5b1' fs solid noborder
set object 3 rectangle from screen 64.5679/W,screen 150.3/H to screen 73.9679/W,screen 155.7/H front fc rgb '#ffffff' fs solid noborder
set label 2 'nothing done' at screen 78.7679/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 3 'Training days' at screen 8/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 4 'Training days a week' at screen 113.5159/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 5 'week of care' at screen 40.5159/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 29.5159/W; set rmargin at screen 51.5159/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:0.5]; set yrange [-0.5:6.5]
set border 0; unset xtics; unset ytics; unset grid
set label 6 'Mon' at screen 24.5159/W,screen 109.7143/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 7 'Wed' at screen 24.5159/W,screen 84.5714/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 8 'Fri' at screen 24.5159/W,screen 59.4286/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 9 'Sun' at screen 24.5159/W,screen 34.2857/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 10 'Jan' at screen 30.4159/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 11 '1' at screen 40.5159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
$d1 << EOD
0 4
0 2
EOD
$d2 << EOD
0 3
EOD
plot $d1 using 1:2:($1-0.4591):($1+0.4591):($2-0.428):($2+0.428) with boxxyerror lc rgb '#0b4f8a' fs solid noborder notitle, \
  $d2 using 1:2:($1-0.4591):($1+0.4591):($2-0.428):($2+0.428) with boxxyerror lc rgb '#9aa5b1' lw 0.9 fs empty border notitle
unset label; unset arrow; unset object
set lmargin at screen 125.5159/W; set rmargin at screen 178.3159/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:3.5]; set yrange [0:7]
set border 1; unset xtics
set ytics ('0' 0, '2' 2, '4' 4, '6' 6) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 '1' at screen 132.1159/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 1 from graph 0,first 5 to screen 180.3159/W,first 5 nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 2 'plan 5' at screen 183.3159/W,screen 90.8571/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d3 << EOD
0 2
EOD
plot $d3 using 1:2:($1-0.37):($1+0.37):(0):2 with boxxyerror lc rgb '#9aa5b1' fs solid noborder notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
