unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,316 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=316.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 9.5/W,screen 307/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 17/W,screen 307/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 46.4802/W,screen 307/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 53.9802/W,screen 307/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set label 5 '' at screen 88.0315/W,screen 307/H front point pt 5 ps 0.5 lc rgb '#1f2933'
set label 6 'Both' at screen 95.5315/W,screen 307/H left front font 'Inter Bold,7' textcolor rgb '#1f2933'
set label 7 '' at screen 127.5208/W,screen 307/H front point pt 5 ps 0.5 lc rgb '#7b8794'
set label 8 'side not recorded' at screen 135.0208/W,screen 307/H left front font 'Inter Bold,7' textcolor rgb '#52606d'
set label 9 '' at screen 211.3152/W,screen 307/H front point pt 7 ps 0.3 lc rgb '#52606d'
set label 10 '' at screen 217.3152/W,screen 307/H front point pt 7 ps 0.705 lc rgb '#52606d'
set label 11 'larger mark = more repetitions' at screen 224.3152/W,screen 307/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 12 '' at screen 343.2066/W,screen 307/H front point pt 7 ps 0.8 lc rgb '#1f2933'
set label 13 '' at screen 343.2066/W,screen 307/H front point pt 7 ps 0.65 lc rgb '#ffffff'
set label 14 '' at screen 343.2066/W,screen 307/H front point pt 7 ps 0.5 lc rgb '#52606d'
set label 15 '12 repetitions or more without fatigue' at screen 350.7066/W,screen 307/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 16 '' at screen 9.5/W,screen 294/H front point pt 7 ps 0.6 lc rgb '#52606d'
set label 17 '' at screen 9.5/W,screen 294/H front point pt 7 ps 0.36 lc rgb '#ffffff'
set label 18 'fatigue not recorded' at screen 17/W,screen 294/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 19 '' at screen 102.5163/W,screen 294/H front point pt 9 ps 0.6 lc rgb '#1f2933'
set label 20 'personal best' at screen 110.0163/W,screen 294/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 21 '' at screen 171.9487/W,screen 294/H front point pt 13 ps 0.9*D lc rgb '#b42318'
set label 22 'symptom with this exercise' at screen 179.4487/W,screen 294/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 287.1452/W,screen 289/H to screen 287.1452/W,screen 299/H nohead front lc rgb '#cbd2d9' lw 0.9 dt solid
set label 23 '' at screen 287.1452/W,screen 298/H front point pt 11 ps 0.42 lc rgb '#cbd2d9'
set label 24 'event' at screen 293.6452/W,screen 294/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 25 'weeks since baseline' at screen 252/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 39.7801/W; set rmargin at screen 205.4677/W
set bmargin at screen 163/H; set tmargin at screen 255/H
set xrange [-0.48:12.48]; set yrange [-2.386:10.5263]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 26 'Lateral step-up' at screen 6/W,screen 276/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 27 'body weight × 7 → 4 kg × 13' at screen 6/W,screen 265.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('body wt' 0, '2 kg' 2, '4 kg' 4, '6 kg' 6, '8 kg' 8) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 2 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 28 '' at first 8.4,screen 254/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 29 '' at first 2.6971,screen 196.7079/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 30 '' at first 4.72,screen 200.7079/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 31 '' at first 7.4171,screen 210.9579/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 32 '' at first 9.44,screen 214.9579/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 33 '4 kg × 13' at screen 208.4677/W,screen 212.7/H left front font 'Inter Bold,7.5' textcolor rgb '#0b4f8a'
set label 34 '4 kg × 13' at screen 208.4677/W,screen 204.3/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
$d1 << EOD
0 -0.2807
0.3371 -0.2807
0.3371 -0.2807
0.6743 -0.2807
0.6743 -0.2807
1.0114 -0.2807
1.0114 -0.2807
1.3486 -0.2807
1.3486 -0.2807
1.6857 -0.2807
1.6857 -0.2807
2.0229 -0.2807
2.0229 -0.2807
2.36 -0.2807
2.36 -0.2807
2.6971 -0.2807
2.6971 1.7193
3.0343 1.7193
3.0343 1.7193
3.3714 1.7193
3.3714 1.7193
3.7086 1.7193
3.7086 1.7193
4.0457 1.7193
4.0457 1.7193
4.3829 1.7193
4.3829 1.7193
4.72 1.7193
4.72 1.7193
5.0571 1.7193
5.0571 1.7193
5.3943 1.7193
5.3943 1.7193
5.7314 1.7193
5.7314 1.7193
6.0686 1.7193
6.0686 1.7193
6.4057 1.7193
6.4057 1.7193
6.7429 1.7193
6.7429 1.7193
7.08 1.7193
7.08 1.7193
7.4171 1.7193
7.4171 3.7193
7.7543 3.7193
7.7543 3.7193
8.0914 3.7193
8.0914 3.7193
8.4286 3.7193
8.4286 3.7193
8.7657 3.7193
8.7657 3.7193
9.1029 3.7193
9.1029 3.7193
9.44 3.7193
9.44 3.7193
9.7771 3.7193
9.7771 3.7193
10.1143 3.7193
10.1143 3.7193
10.4514 3.7193
10.4514 3.7193
10.7886 3.7193
10.7886 3.7193
11.1257 3.7193
11.1257 3.7193
11.4629 3.7193
11.4629 3.7193
11.8 3.7193
11.8 3.7193
EOD
$d2 << EOD
0 0.2807
0.3371 0.2807
0.3371 0.2807
0.6743 0.2807
0.6743 0.2807
1.0114 0.2807
1.0114 0.2807
1.3486 0.2807
1.3486 0.2807
1.6857 0.2807
1.6857 0.2807
2.0229 0.2807
2.0229 0.2807
2.36 0.2807
2.36 0.2807
2.6971 0.2807
2.6971 0.2807
3.0343 0.2807
3.0343 0.2807
3.3714 0.2807
3.3714 0.2807
3.7086 0.2807
3.7086 0.2807
4.0457 0.2807
4.0457 0.2807
4.3829 0.2807
4.3829 0.2807
4.72 0.2807
4.72 2.2807
5.0571 2.2807
5.0571 2.2807
5.3943 2.2807
5.3943 2.2807
5.7314 2.2807
5.7314 2.2807
6.0686 2.2807
6.0686 2.2807
6.4057 2.2807
6.4057 2.2807
6.7429 2.2807
6.7429 2.2807
7.08 2.2807
7.08 2.2807
7.4171 2.2807
7.4171 2.2807
7.7543 2.2807
7.7543 2.2807
8.0914 2.2807
8.0914 2.2807
8.4286 2.2807
8.4286 2.2807
8.7657 2.2807
8.7657 2.2807
9.1029 2.2807
9.1029 2.2807
9.44 2.2807
9.44 4.2807
9.7771 4.2807
9.7771 4.2807
10.1143 4.2807
10.1143 4.2807
10.4514 4.2807
10.4514 4.2807
10.7886 4.2807
10.7886 4.2807
11.1257 4.2807
11.1257 4.2807
11.4629 4.2807
11.4629 4.2807
11.8 4.2807
11.8 4.2807
EOD
$d3 << EOD
0 -0.2807 0.4774 0
0.3371 -0.2807 0.4774 0
0.6743 -0.2807 0.5222 0
1.0114 -0.2807 0.5222 0
1.3486 -0.2807 0.567 1
1.6857 -0.2807 0.567 1
2.0229 -0.2807 0.6117 1
2.36 -0.2807 0.6117 1
2.6971 1.7193 0.3432 0
3.0343 1.7193 0.3432 0
3.3714 1.7193 0.3879 0
3.7086 1.7193 0.3879 0
4.0457 1.7193 0.4327 0
4.3829 1.7193 0.4327 0
4.72 1.7193 0.4774 0
5.0571 1.7193 0.4774 0
5.3943 1.7193 0.5222 0
5.7314 1.7193 0.5222 0
6.0686 1.7193 0.567 1
6.4057 1.7193 0.567 1
6.7429 1.7193 0.6117 1
7.08 1.7193 0.6117 1
7.4171 3.7193 0.3432 0
7.7543 3.7193 0.3432 0
8.0914 3.7193 0.3879 0
8.4286 3.7193 0.3879 0
8.7657 3.7193 0.4327 0
9.1029 3.7193 0.4327 0
9.44 3.7193 0.4774 0
9.7771 3.7193 0.4774 0
10.1143 3.7193 0.5222 0
10.4514 3.7193 0.5222 0
10.7886 3.7193 0.567 1
11.1257 3.7193 0.567 1
11.4629 3.7193 0.6117 1
11.8 3.7193 0.6117 1
EOD
$d4 << EOD
0 0.2807 0.286 0
0.3371 0.2807 0.286 0
0.6743 0.2807 0.3233 0
1.0114 0.2807 0.3233 0
1.3486 0.2807 0.3606 0
1.6857 0.2807 0.3606 0
2.0229 0.2807 0.3979 0
2.36 0.2807 0.3979 0
2.6971 0.2807 0.4352 0
3.0343 0.2807 0.4352 0
3.3714 0.2807 0.4725 1
3.7086 0.2807 0.4725 1
4.0457 0.2807 0.5098 1
4.3829 0.2807 0.5098 1
4.72 2.2807 0.286 0
5.0571 2.2807 0.286 0
5.3943 2.2807 0.3233 0
5.7314 2.2807 0.3233 0
6.0686 2.2807 0.3606 0
6.4057 2.2807 0.3606 0
6.7429 2.2807 0.3979 0
7.08 2.2807 0.3979 0
7.4171 2.2807 0.4352 0
7.7543 2.2807 0.4352 0
8.0914 2.2807 0.4725 1
8.4286 2.2807 0.4725 1
8.7657 2.2807 0.5098 1
9.1029 2.2807 0.5098 1
9.44 4.2807 0.286 0
9.7771 4.2807 0.286 0
10.1143 4.2807 0.3233 0
10.4514 4.2807 0.3233 0
10.7886 4.2807 0.3606 0
11.1257 4.2807 0.3606 0
11.4629 4.2807 0.3979 0
11.8 4.2807 0.3979 0
EOD
set object 1 rectangle from graph 0,screen 163/H to graph 1,screen 173/H behind fc rgb '#e8ecf0' fs solid noborder
$d5 << EOD
3.2 -1.6842
EOD
$d6 << EOD
7.4 -1.6842
EOD
plot $d1 using 1:2 with lines lc rgb '#e07b00' lw 1.1 notitle, \
  $d2 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d3 using 1:($4==1?$2:NaN):(($3+0.2487)*D) with points pt 13 ps variable lc rgb '#1f2933' notitle, \
  $d3 using 1:($4==1?$2:NaN):(($3+0.1243)*D) with points pt 13 ps variable lc rgb '#ffffff' notitle, \
  $d3 using 1:2:(($3)*D) with points pt 13 ps variable lc rgb '#e07b00' notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.2487) with points pt 7 ps variable lc rgb '#1f2933' notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.1243) with points pt 7 ps variable lc rgb '#ffffff' notitle, \
  $d4 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle, \
  $d5 using 1:2 with points pt 13 ps 0.765*D lc rgb '#b42318' notitle, \
  $d5 using 1:2 with points pt 13 ps 0.459*D lc rgb '#ffffff' notitle, \
  $d6 using 1:2 with points pt 13 ps 0.765*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 285.7801/W; set rmargin at screen 451.4677/W
set bmargin at screen 163/H; set tmargin at screen 255/H
set xrange [-0.48:12.48]; set yrange [16.4103:63.5897]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Side plank' at screen 252/W,screen 276/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '20 s → 60 s' at screen 252/W,screen 265.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('20 s' 20, '40 s' 40, '60 s' 60) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 254/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 4 '60 s' at screen 454.4677/W,screen 248/H left front font 'Inter Bold,7.5' textcolor rgb '#a35200'
$d7 << EOD
0 20
1 28
2 29
3 30
4 38
5 39
6 40
7 41
8 49
9 50
10 51
11 59
12 60
EOD
$d8 << EOD
0 20 0.54 2
1 28 0.54 2
2 29 0.54 2
3 30 0.54 2
4 38 0.54 2
5 39 0.54 2
6 40 0.54 2
7 41 0.54 2
8 49 0.54 2
9 50 0.54 2
10 51 0.54 2
11 59 0.54 2
12 60 0.54 2
EOD
plot $d7 using 1:2 with lines lc rgb '#e07b00' lw 1.4 notitle, \
  $d8 using 1:2:(($3)*D) with points pt 13 ps variable lc rgb '#e07b00' notitle, \
  $d8 using 1:($4==2?$2:NaN):(($3*0.6)*D) with points pt 13 ps variable lc rgb '#ffffff' notitle
unset label; unset arrow; unset object
set lmargin at screen 39.7801/W; set rmargin at screen 205.4677/W
set bmargin at screen 27/H; set tmargin at screen 119/H
set xrange [-0.48:12.48]; set yrange [0.791:3.5373]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Band side-step' at screen 6/W,screen 140/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'yellow × 7 → red × 12' at screen 6/W,screen 129.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('yellow' 1, 'red' 2, 'green' 3) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 118/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 4 '' at first 6.6316,screen 72.135/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 5 'red × 12' at screen 208.4677/W,screen 67.5/H left front font 'Inter Bold,7.5' textcolor rgb '#52606d'
$d9 << EOD
0 1
0.4737 1
0.4737 1
0.9474 1
0.9474 1
1.4211 1
1.4211 1
1.8947 1
1.8947 1
2.3684 1
2.3684 1
2.8421 1
2.8421 1
3.3158 1
3.3158 1
3.7895 1
3.7895 1
4.2632 1
4.2632 1
4.7368 1
4.7368 1
5.2105 1
5.2105 1
5.6842 1
5.6842 1
6.1579 1
6.1579 1
6.6316 1
6.6316 2
7.1053 2
7.1053 2
7.5789 2
7.5789 2
8.0526 2
8.0526 2
8.5263 2
8.5263 2
9 2
9 2
EOD
$d10 << EOD
0 1 0.345 2
0.4737 1 0.345 2
0.9474 1 0.39 2
1.4211 1 0.39 2
1.8947 1 0.435 2
2.3684 1 0.435 2
2.8421 1 0.48 2
3.3158 1 0.48 2
3.7895 1 0.525 2
4.2632 1 0.525 2
4.7368 1 0.57 2
5.2105 1 0.57 2
5.6842 1 0.615 2
6.1579 1 0.615 2
6.6316 2 0.345 2
7.1053 2 0.345 2
7.5789 2 0.39 2
8.0526 2 0.39 2
8.5263 2 0.435 2
9 2 0.435 2
EOD
plot $d9 using 1:2 with lines lc rgb '#7b8794' lw 1.1 notitle, \
  $d10 using 1:2:($3) with points pt 5 ps variable lc rgb '#7b8794' notitle, \
  $d10 using 1:($4==2?$2:NaN):($3*0.6) with points pt 5 ps variable lc rgb '#ffffff' notitle
unset label; unset arrow; unset object
set lmargin at screen 285.7801/W; set rmargin at screen 451.4677/W
set bmargin at screen 27/H; set tmargin at screen 119/H
set xrange [-0.48:12.48]; set yrange [8.2051:31.7949]
set xtics ('0' 0, '2' 2, '4' 4, '6' 6, '8' 8, '10' 10, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Leg press' at screen 252/W,screen 140/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '20 kg × 7 → 20 kg × 12' at screen 252/W,screen 129.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('10 kg' 10, '20 kg' 20, '30 kg' 30) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 118/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 4 '20 kg × 12' at screen 454.4677/W,screen 73/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
$d11 << EOD
0 20
1.0909 20
1.0909 20
2.1818 20
2.1818 20
3.2727 20
3.2727 20

8.7273 20
9.8182 20
9.8182 20
10.9091 20
10.9091 20
12 20
12 20
EOD
$d12 << EOD
0 20 0.345 0
1.0909 20 0.345 0
2.1818 20 0.39 0
3.2727 20 0.39 0
8.7273 20 0.525 0
9.8182 20 0.525 0
10.9091 20 0.57 1
12 20 0.57 1
EOD
plot $d11 using 1:2 with lines lc rgb '#1f2933' lw 1.1 notitle, \
  $d12 using 1:($4==1?$2:NaN):($3+0.3) with points pt 5 ps variable lc rgb '#1f2933' notitle, \
  $d12 using 1:($4==1?$2:NaN):($3+0.15) with points pt 5 ps variable lc rgb '#ffffff' notitle, \
  $d12 using 1:2:($3) with points pt 5 ps variable lc rgb '#1f2933' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
