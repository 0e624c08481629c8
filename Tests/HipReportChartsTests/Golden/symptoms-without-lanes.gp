unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,138 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=138.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot; set border 0
set label 1 'Pain, 0 to 10' at screen 8/W,screen 129/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '' at screen 85.9249/W,screen 129/H front point pt 7 ps 0.4 lc rgb '#7b8794'
set label 3 'worst of the day' at screen 93.4249/W,screen 129/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 161.288/W,screen 129/H to screen 178.288/W,screen 129/H nohead front lc rgb '#1f2933' lw 2.2 dt solid
set label 4 'worst of the week' at screen 182.288/W,screen 129/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 2 from screen 257.2605/W,screen 127/H to screen 257.2605/W,screen 131/H nohead front lc rgb '#9aa5b1' lw 1.1 dt solid
set label 5 'no entry' at screen 262.7605/W,screen 129/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 6 'weeks since baseline' at screen 255/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 30/W; set rmargin at screen 480/W
set bmargin at screen 25/H; set tmargin at screen 113/H
set xrange [-0.04:1.04]; set yrange [-0.7:10.4]
set ytics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set xtics ('0' 0, '1' 1) scale 0 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set grid xtics ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 3 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 0.8 dt (2,5)
$d1 << EOD
0.5714 -0.55 0 0.45
EOD
$d2 << EOD
0 8
1 8
EOD
$d3 << EOD
0 5
0.1429 6
0.2857 7
0.4286 8
0.7143 6
0.8571 7
EOD
plot $d1 using 1:2:3:4 with vectors nohead lc rgb '#9aa5b1' lw 1.1 dt solid notitle, \
  $d2 using 1:2 with lines lc rgb '#1f2933' lw 2.2 notitle, \
  $d3 using 1:2 with points pt 7 ps 0.34 lc rgb '#7b8794' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
