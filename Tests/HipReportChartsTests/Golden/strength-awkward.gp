unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,489 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=489.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 480/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 17/W,screen 480/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 46.4802/W,screen 480/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 53.9802/W,screen 480/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set label 5 '' at screen 88.0315/W,screen 480/H front point pt 5 ps 0.5 lc rgb '#1f2933'
set label 6 'Both' at screen 95.5315/W,screen 480/H left front font 'Inter Bold,7' textcolor rgb '#1f2933'
set label 7 '' at screen 127.5208/W,screen 480/H front point pt 5 ps 0.5 lc rgb '#7b8794'
set label 8 'side not recorded' at screen 135.0208/W,screen 480/H left front font 'Inter Bold,7' textcolor rgb '#52606d'
set label 9 '' at screen 211.3152/W,screen 480/H front point pt 7 ps 0.3 lc rgb '#52606d'
set label 10 '' at screen 217.3152/W,screen 480/H front point pt 7 ps 0.705 lc rgb '#52606d'
set label 11 'larger mark = more repetitions' at screen 224.3152/W,screen 480/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 12 '' at screen 9.5/W,screen 467/H front point pt 7 ps 0.8 lc rgb '#1f2933'
set label 13 '' at screen 9.5/W,screen 467/H front point pt 7 ps 0.65 lc rgb '#ffffff'
set label 14 '' at screen 9.5/W,screen 467/H front point pt 7 ps 0.5 lc rgb '#52606d'
set label 15 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 17/W,screen 467/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 16 '' at screen 372.6245/W,screen 467/H front point pt 7 ps 0.6 lc rgb '#52606d'
set label 17 '' at screen 372.6245/W,screen 467/H front point pt 7 ps 0.36 lc rgb '#ffffff'
set label 18 'fatigue not recorded' at screen 380.1245/W,screen 467/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 19 '' at screen 9.5/W,screen 454/H front point pt 9 ps 0.6 lc rgb '#1f2933'
set label 20 'personal best' at screen 17/W,screen 454/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 21 '' at screen 78.9324/W,screen 454/H front point pt 13 ps 0.9*D lc rgb '#b42318'
set label 22 'symptom with this exercise' at screen 86.4324/W,screen 454/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 194.1289/W,screen 449/H to screen 194.1289/W,screen 459/H nohead front lc rgb '#cbd2d9' lw 0.9 dt solid
set label 23 '' at screen 194.1289/W,screen 458/H front point pt 11 ps 0.42 lc rgb '#cbd2d9'
set label 24 'event' at screen 200.6289/W,screen 454/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 25 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 252/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 70/W; set rmargin at screen 170/W
set bmargin at screen 315/H; set tmargin at screen 407/H
set xrange [-0.48:12.48]; set yrange [-0.4487:5.4487]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 26 'No session' at screen 6/W,screen 436/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
unset ytics; unset grid
set label 27 'no session in this period' at screen 120/W,screen 361/H center front font 'Inter,7' textcolor rgb '#52606d'
plot NaN notitle
unset label; unset arrow; unset object
set lmargin at screen 316/W; set rmargin at screen 416/W
set bmargin at screen 315/H; set tmargin at screen 407/H
set xrange [-0.48:12.48]; set yrange [8.8205:11.1795]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'One session' at screen 252/W,screen 436/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set ytics ('10 kg' 10) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 3,graph 0 to first 3,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 3,screen 406/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 3 'A text far lon…' at screen 342.8519/W,screen 412/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 '10 kg × 7' at screen 419/W,screen 361/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
$d1 << EOD
0 10
EOD
$d2 << EOD
0 10 0.345 0
EOD
plot $d1 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d2 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 70/W; set rmargin at screen 170/W
set bmargin at screen 171/H; set tmargin at screen 263/H
set xrange [-0.48:12.48]; set yrange [-22.0896:5.3731]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Assisted pull-up' at screen 6/W,screen 292/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set ytics ('−20 kg' -20, '−10 kg' -10, 'body wt' 0) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 3,graph 0 to first 3,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 3,screen 262/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 3 'A text far lon…' at screen 96.8519/W,screen 268/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 '' at first 7.3043,screen 199.1513/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 5 '−15 kg × 11' at screen 173/W,screen 194.75/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
$d3 << EOD
0 -20
0.5217 -20
0.5217 -20
1.0435 -20
1.0435 -20
1.5652 -20
1.5652 -20
2.087 -20
2.087 -20
2.6087 -20
2.6087 -20
3.1304 -20
3.1304 -20
3.6522 -20
3.6522 -20
4.1739 -20
4.1739 -20
4.6957 -20
4.6957 -20
5.2174 -20
5.2174 -20
5.7391 -20
5.7391 -20
6.2609 -20
6.2609 -20
6.7826 -20
6.7826 -20
7.3043 -20
7.3043 -15
7.8261 -15
7.8261 -15
8.3478 -15
8.3478 -15
8.8696 -15
8.8696 -15
9.3913 -15
9.3913 -15
9.913 -15
9.913 -15
10.4348 -15
10.4348 -15
10.9565 -15
10.9565 -15
11.4783 -15
11.4783 -15
12 -15
12 -15
EOD
$d4 << EOD
0 -20 0.2671 0
0.5217 -20 0.2671 0
1.0435 -20 0.3019 0
1.5652 -20 0.3019 0
2.087 -20 0.3368 0
2.6087 -20 0.3368 0
3.1304 -20 0.3716 0
3.6522 -20 0.3716 0
4.1739 -20 0.4064 0
4.6957 -20 0.4064 0
5.2174 -20 0.4413 1
5.7391 -20 0.4413 1
6.2609 -20 0.4761 1
6.7826 -20 0.4761 1
7.3043 -15 0.2671 0
7.8261 -15 0.2671 0
8.3478 -15 0.3019 0
8.8696 -15 0.3019 0
9.3913 -15 0.3368 0
9.913 -15 0.3368 0
10.4348 -15 0.3716 0
10.9565 -15 0.3716 0
11.4783 -15 0.4064 0
12 -15 0.4064 0
EOD
plot $d3 using 1:2 with lines lc rgb '#1f2933' lw 1.1 notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.2323) with points pt 5 ps variable lc rgb '#1f2933' notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.1161) with points pt 5 ps variable lc rgb '#ffffff' notitle, \
  $d4 using 1:2:($3) with points pt 5 ps variable lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
set lmargin at screen 316/W; set rmargin at screen 416/W
set bmargin at screen 171/H; set tmargin at screen 263/H
set xrange [-0.48:12.48]; set yrange [6.8205:9.1795]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'All equal' at screen 252/W,screen 292/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set ytics ('8 kg' 8) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 3,graph 0 to first 3,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 3,screen 262/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 3 'A text far lon…' at screen 342.8519/W,screen 268/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 '8 kg × 11' at screen 419/W,screen 229.6/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 5 '8 kg × 11' at screen 419/W,screen 221.2/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
set label 6 '8 kg × 11' at screen 419/W,screen 212.8/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 7 '8 kg × 11' at screen 419/W,screen 204.4/H left front font 'Inter Bold,7.5' textcolor rgb '#52606d'
$d5 << EOD
0 7.8462
1.3333 7.8462
1.3333 7.8462
2.6667 7.8462
2.6667 7.8462
4 7.8462
4 7.8462
5.3333 7.8462
5.3333 7.8462
6.6667 7.8462
6.6667 7.8462
8 7.8462
8 7.8462
9.3333 7.8462
9.3333 7.8462
10.6667 7.8462
10.6667 7.8462
12 7.8462
12 7.8462
EOD
$d6 << EOD
0 7.9487
1.3333 7.9487
1.3333 7.9487
2.6667 7.9487
2.6667 7.9487
4 7.9487
4 7.9487
5.3333 7.9487
5.3333 7.9487
6.6667 7.9487
6.6667 7.9487
8 7.9487
8 7.9487
9.3333 7.9487
9.3333 7.9487
10.6667 7.9487
10.6667 7.9487
12 7.9487
12 7.9487
EOD
$d7 << EOD
0 8.0513
1.3333 8.0513
1.3333 8.0513
2.6667 8.0513
2.6667 8.0513
4 8.0513
4 8.0513
5.3333 8.0513
5.3333 8.0513
6.6667 8.0513
6.6667 8.0513
8 8.0513
8 8.0513
9.3333 8.0513
9.3333 8.0513
10.6667 8.0513
10.6667 8.0513
12 8.0513
12 8.0513
EOD
$d8 << EOD
0 8.1538
1.3333 8.1538
1.3333 8.1538
2.6667 8.1538
2.6667 8.1538
4 8.1538
4 8.1538
5.3333 8.1538
5.3333 8.1538
6.6667 8.1538
6.6667 8.1538
8 8.1538
8 8.1538
9.3333 8.1538
9.3333 8.1538
10.6667 8.1538
10.6667 8.1538
12 8.1538
12 8.1538
EOD
$d9 << EOD
0 7.8462 0.345 0
1.3333 7.8462 0.345 0
2.6667 7.8462 0.39 0
4 7.8462 0.39 0
5.3333 7.8462 0.435 0
6.6667 7.8462 0.435 0
8 7.8462 0.48 0
9.3333 7.8462 0.48 0
10.6667 7.8462 0.525 0
12 7.8462 0.525 0
EOD
$d10 << EOD
0 7.9487 0.345 0
1.3333 7.9487 0.345 0
2.6667 7.9487 0.39 0
4 7.9487 0.39 0
5.3333 7.9487 0.435 0
6.6667 7.9487 0.435 0
8 7.9487 0.48 0
9.3333 7.9487 0.48 0
10.6667 7.9487 0.525 0
12 7.9487 0.525 0
EOD
$d11 << EOD
0 8.0513 0.414 0
1.3333 8.0513 0.414 0
2.6667 8.0513 0.468 0
4 8.0513 0.468 0
5.3333 8.0513 0.522 0
6.6667 8.0513 0.522 0
8 8.0513 0.576 0
9.3333 8.0513 0.576 0
10.6667 8.0513 0.63 0
12 8.0513 0.63 0
EOD
$d12 << EOD
0 8.1538 0.345 0
1.3333 8.1538 0.345 0
2.6667 8.1538 0.39 0
4 8.1538 0.39 0
5.3333 8.1538 0.435 0
6.6667 8.1538 0.435 0
8 8.1538 0.48 0
9.3333 8.1538 0.48 0
10.6667 8.1538 0.525 0
12 8.1538 0.525 0
EOD
plot $d5 using 1:2 with lines lc rgb '#7b8794' lw 1.1 notitle, \
  $d6 using 1:2 with lines lc rgb '#1f2933' lw 1.1 notitle, \
  $d7 using 1:2 with lines lc rgb '#e07b00' lw 1.1 notitle, \
  $d8 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d9 using 1:2:($3) with points pt 5 ps variable lc rgb '#7b8794' notitle, \
  $d10 using 1:2:($3) with points pt 5 ps variable lc rgb '#1f2933' notitle, \
  $d11 using 1:2:(($3)*D) with points pt 13 ps variable lc rgb '#e07b00' notitle, \
  $d12 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
set lmargin at screen 70/W; set rmargin at screen 170/W
set bmargin at screen 27/H; set tmargin at screen 119/H
set xrange [-0.48:12.48]; set yrange [-11.9298:52.6316]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'A text far longer than anybody would put here, with…' at screen 6/W,screen 148/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'A text far longer than anybody would put here, with words_and^sig…' at screen 6/W,screen 137.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('body wt' 0, '7 kg' 7, '14 kg' 14, '21 kg' 21, '28 kg' 28, 'A text far long…' 40) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 3,graph 0 to first 3,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 3,screen 118/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 4 'A text far lon…' at screen 96.8519/W,screen 124/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 5 '' at first 5.7931,screen 62.4855/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 6 '' at first 11.5862,screen 76.7355/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 7 'A text far longer t…' at screen 173/W,screen 72.5/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
$d13 << EOD
0 0
0.4138 0
0.4138 0
0.8276 0
0.8276 0
1.2414 0
1.2414 0
1.6552 0
1.6552 0
2.069 0
2.069 0
2.4828 0
2.4828 0
2.8966 0
2.8966 0
3.3103 0
3.3103 0
3.7241 0
3.7241 0
4.1379 0
4.1379 0
4.5517 0
4.5517 0
4.9655 0
4.9655 0
5.3793 0
5.3793 0
5.7931 0
5.7931 10
6.2069 10
6.2069 10
6.6207 10
6.6207 10
7.0345 10
7.0345 10
7.4483 10
7.4483 10
7.8621 10
7.8621 10
8.2759 10
8.2759 10
8.6897 10
8.6897 10
9.1034 10
9.1034 10
9.5172 10
9.5172 10
9.931 10
9.931 10
10.3448 10
10.3448 10
10.7586 10
10.7586 10
11.1724 10
11.1724 10
11.5862 10
11.5862 20
12 20
12 20
EOD
$d14 << EOD
0 0 0.2118 0
0.4138 0 0.2118 0
0.8276 0 0.2395 0
1.2414 0 0.2395 0
1.6552 0 0.2671 0
2.069 0 0.2671 0
2.4828 0 0.2947 0
2.8966 0 0.2947 0
3.3103 0 0.3224 0
3.7241 0 0.3224 0
4.1379 0 0.35 1
4.5517 0 0.35 1
4.9655 0 0.3776 1
5.3793 0 0.3776 1
5.7931 10 0.2118 0
6.2069 10 0.2118 0
6.6207 10 0.2395 0
7.0345 10 0.2395 0
7.4483 10 0.2671 0
7.8621 10 0.2671 0
8.2759 10 0.2947 0
8.6897 10 0.2947 0
9.1034 10 0.3224 0
9.5172 10 0.3224 0
9.931 10 0.35 1
10.3448 10 0.35 1
10.7586 10 0.3776 1
11.1724 10 0.3776 1
11.5862 20 0.2118 0
12 20 0.2118 0
EOD
set object 1 rectangle from graph 0,screen 27/H to graph 1,screen 37/H behind fc rgb '#e8ecf0' fs solid noborder
$d15 << EOD
0 -8.4211
EOD
$d16 << EOD
3 -8.4211
EOD
$d17 << EOD
6 -8.4211
EOD
$d18 << EOD
9 -8.4211
EOD
$d19 << EOD
12 -8.4211
EOD
plot $d13 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d14 using 1:($4==1?$2:NaN):($3+0.1842) with points pt 7 ps variable lc rgb '#1f2933' notitle, \
  $d14 using 1:($4==1?$2:NaN):($3+0.0921) with points pt 7 ps variable lc rgb '#ffffff' notitle, \
  $d14 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle, \
  $d15 using 1:2 with points pt 7 ps 0.221 lc rgb '#9aa5b1' notitle, \
  $d16 using 1:2 with points pt 13 ps 0.68*D lc rgb '#7b8794' notitle, \
  $d17 using 1:2 with points pt 13 ps 0.765*D lc rgb '#b42318' notitle, \
  $d17 using 1:2 with points pt 13 ps 0.459*D lc rgb '#ffffff' notitle, \
  $d18 using 1:2 with points pt 13 ps 0.765*D lc rgb '#b42318' notitle, \
  $d19 using 1:2 with points pt 13 ps 0.935*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 316/W; set rmargin at screen 416/W
set bmargin at screen 27/H; set tmargin at screen 119/H
set xrange [-0.48:12.48]; set yrange [-3.1343:38.0597]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Many bests' at screen 252/W,screen 148/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set ytics ('body wt' 0, '30 kg' 30) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 3,graph 0 to first 3,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 2 '' at first 3,screen 118/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 3 'A text far lon…' at screen 342.8519/W,screen 124/H center front font 'Inter,6' textcolor rgb '#52606d'
set label 4 '' at first 12,screen 103.0022/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 5 '29 kg × 8' at screen 419/W,screen 98.7667/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
$d20 << EOD
0 0
0.4138 0
0.4138 1
0.8276 1
0.8276 2
1.2414 2
1.2414 3
1.6552 3
1.6552 4
2.069 4
2.069 5
2.4828 5
2.4828 6
2.8966 6
2.8966 7
3.3103 7
3.3103 8
3.7241 8
3.7241 9
4.1379 9
4.1379 10
4.5517 10
4.5517 11
4.9655 11
4.9655 12
5.3793 12
5.3793 13
5.7931 13
5.7931 14
6.2069 14
6.2069 15
6.6207 15
6.6207 16
7.0345 16
7.0345 17
7.4483 17
7.4483 18
7.8621 18
7.8621 19
8.2759 19
8.2759 20
8.6897 20
8.6897 21
9.1034 21
9.1034 22
9.5172 22
9.5172 23
9.931 23
9.931 24
10.3448 24
10.3448 25
10.7586 25
10.7586 26
11.1724 26
11.1724 27
11.5862 27
11.5862 28
12 28
12 29
EOD
$d21 << EOD
0 0 0.2118 0
0.4138 1 0.2118 0
0.8276 2 0.2395 0
1.2414 3 0.2395 0
1.6552 4 0.2671 0
2.069 5 0.2671 0
2.4828 6 0.2947 0
2.8966 7 0.2947 0
3.3103 8 0.3224 0
3.7241 9 0.3224 0
4.1379 10 0.35 1
4.5517 11 0.35 1
4.9655 12 0.3776 1
5.3793 13 0.3776 1
5.7931 14 0.2118 0
6.2069 15 0.2118 0
6.6207 16 0.2395 0
7.0345 17 0.2395 0
7.4483 18 0.2671 0
7.8621 19 0.2671 0
8.2759 20 0.2947 0
8.6897 21 0.2947 0
9.1034 22 0.3224 0
9.5172 23 0.3224 0
9.931 24 0.35 1
10.3448 25 0.35 1
10.7586 26 0.3776 1
11.1724 27 0.3776 1
11.5862 28 0.2118 0
12 29 0.2118 0
EOD
plot $d20 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d21 using 1:($4==1?$2:NaN):($3+0.1842) with points pt 7 ps variable lc rgb '#1f2933' notitle, \
  $d21 using 1:($4==1?$2:NaN):($3+0.0921) with points pt 7 ps variable lc rgb '#ffffff' notitle, \
  $d21 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
