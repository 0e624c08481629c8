unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 316,207 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=316.; H=207.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set label 1 '' at screen 4.5/W,screen 198/H front point pt 7 ps 0.55 lc rgb '#0b4f8a'
set label 2 'Left' at screen 12/W,screen 198/H left front font 'Inter Bold,7' textcolor rgb '#0b4f8a'
set label 3 '' at screen 38.4802/W,screen 198/H front point pt 13 ps 0.66*D lc rgb '#e07b00'
set label 4 'Right' at screen 45.9802/W,screen 198/H left front font 'Inter Bold,7' textcolor rgb '#a35200'
set label 5 '' at screen 77.0315/W,screen 198/H front point pt 5 ps 0.5 lc rgb '#1f2933'
set label 6 'Both' at screen 84.5315/W,screen 198/H left front font 'Inter Bold,7' textcolor rgb '#1f2933'
set label 7 '' at screen 113.5208/W,screen 198/H front point pt 5 ps 0.5 lc rgb '#7b8794'
set label 8 'side not recorded' at screen 121.0208/W,screen 198/H left front font 'Inter Bold,7' textcolor rgb '#52606d'
set label 9 '' at screen 194.3152/W,screen 198/H front point pt 7 ps 0.3 lc rgb '#52606d'
set label 10 '' at screen 200.3152/W,screen 198/H front point pt 7 ps 0.705 lc rgb '#52606d'
set label 11 'larger mark = more repetitions' at screen 207.3152/W,screen 198/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 12 '' at screen 4.5/W,screen 187.5/H front point pt 7 ps 0.8 lc rgb '#1f2933'
set label 13 '' at screen 4.5/W,screen 187.5/H front point pt 7 ps 0.65 lc rgb '#ffffff'
set label 14 '' at screen 4.5/W,screen 187.5/H front point pt 7 ps 0.5 lc rgb '#52606d'
set label 15 '12 repetitions or more without fatigue' at screen 12/W,screen 187.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 16 '' at screen 152.5424/W,screen 187.5/H front point pt 7 ps 0.6 lc rgb '#52606d'
set label 17 '' at screen 152.5424/W,screen 187.5/H front point pt 7 ps 0.36 lc rgb '#ffffff'
set label 18 'fatigue not recorded' at screen 160.0424/W,screen 187.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 19 '' at screen 242.5587/W,screen 187.5/H front point pt 9 ps 0.6 lc rgb '#1f2933'
set label 20 'personal best' at screen 250.0587/W,screen 187.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 21 '' at screen 4.5/W,screen 177/H front point pt 13 ps 0.9*D lc rgb '#b42318'
set label 22 'symptom with this exercise' at screen 12/W,screen 177/H left front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 116.6965/W,screen 172/H to screen 116.6965/W,screen 182/H nohead front lc rgb '#cbd2d9' lw 0.9 dt solid
set label 23 '' at screen 116.6965/W,screen 181/H front point pt 11 ps 0.42 lc rgb '#cbd2d9'
set label 24 'event' at screen 123.1965/W,screen 177/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 25 'weeks since baseline' at screen 158/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 34.7801/W; set rmargin at screen 99.6667/W
set bmargin at screen 103.5/H; set tmargin at screen 149.5/H
set xrange [-0.48:12.48]; set yrange [-4.0889:12.2667]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 26 'Lateral step-up' at screen 1/W,screen 165.5/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 27 'body weight × 7 → 4 kg × 13' at screen 1/W,screen 156/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('body wt' 0, '4 kg' 4, '8 kg' 8) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 2 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 28 '' at first 8.4,screen 148.5/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 29 '' at first 2.6971,screen 122.7164/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 30 '' at first 4.72,screen 126.7164/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 31 '' at first 7.4171,screen 128.3414/H front point pt 9 ps 0.5 lc rgb '#1f2933'
set label 32 '' at first 9.44,screen 132.3414/H front point pt 9 ps 0.5 lc rgb '#1f2933'
$d1 << EOD
0 -0.7111
0.3371 -0.7111
0.3371 -0.7111
0.6743 -0.7111
0.6743 -0.7111
1.0114 -0.7111
1.0114 -0.7111
1.3486 -0.7111
1.3486 -0.7111
1.6857 -0.7111
1.6857 -0.7111
2.0229 -0.7111
2.0229 -0.7111
2.36 -0.7111
2.36 -0.7111
2.6971 -0.7111
2.6971 1.2889
3.0343 1.2889
3.0343 1.2889
3.3714 1.2889
3.3714 1.2889
3.7086 1.2889
3.7086 1.2889
4.0457 1.2889
4.0457 1.2889
4.3829 1.2889
4.3829 1.2889
4.72 1.2889
4.72 1.2889
5.0571 1.2889
5.0571 1.2889
5.3943 1.2889
5.3943 1.2889
5.7314 1.2889
5.7314 1.2889
6.0686 1.2889
6.0686 1.2889
6.4057 1.2889
6.4057 1.2889
6.7429 1.2889
6.7429 1.2889
7.08 1.2889
7.08 1.2889
7.4171 1.2889
7.4171 3.2889
7.7543 3.2889
7.7543 3.2889
8.0914 3.2889
8.0914 3.2889
8.4286 3.2889
8.4286 3.2889
8.7657 3.2889
8.7657 3.2889
9.1029 3.2889
9.1029 3.2889
9.44 3.2889
9.44 3.2889
9.7771 3.2889
9.7771 3.2889
10.1143 3.2889
10.1143 3.2889
10.4514 3.2889
10.4514 3.2889
10.7886 3.2889
10.7886 3.2889
11.1257 3.2889
11.1257 3.2889
11.4629 3.2889
11.4629 3.2889
11.8 3.2889
11.8 3.2889
EOD
$d2 << EOD
0 0.7111
0.3371 0.7111
0.3371 0.7111
0.6743 0.7111
0.6743 0.7111
1.0114 0.7111
1.0114 0.7111
1.3486 0.7111
1.3486 0.7111
1.6857 0.7111
1.6857 0.7111
2.0229 0.7111
2.0229 0.7111
2.36 0.7111
2.36 0.7111
2.6971 0.7111
2.6971 0.7111
3.0343 0.7111
3.0343 0.7111
3.3714 0.7111
3.3714 0.7111
3.7086 0.7111
3.7086 0.7111
4.0457 0.7111
4.0457 0.7111
4.3829 0.7111
4.3829 0.7111
4.72 0.7111
4.72 2.7111
5.0571 2.7111
5.0571 2.7111
5.3943 2.7111
5.3943 2.7111
5.7314 2.7111
5.7314 2.7111
6.0686 2.7111
6.0686 2.7111
6.4057 2.7111
6.4057 2.7111
6.7429 2.7111
6.7429 2.7111
7.08 2.7111
7.08 2.7111
7.4171 2.7111
7.4171 2.7111
7.7543 2.7111
7.7543 2.7111
8.0914 2.7111
8.0914 2.7111
8.4286 2.7111
8.4286 2.7111
8.7657 2.7111
8.7657 2.7111
9.1029 2.7111
9.1029 2.7111
9.44 2.7111
9.44 4.7111
9.7771 4.7111
9.7771 4.7111
10.1143 4.7111
10.1143 4.7111
10.4514 4.7111
10.4514 4.7111
10.7886 4.7111
10.7886 4.7111
11.1257 4.7111
11.1257 4.7111
11.4629 4.7111
11.4629 4.7111
11.8 4.7111
11.8 4.7111
EOD
$d3 << EOD
0 -0.7111 0.2419 0
0.3371 -0.7111 0.2419 0
0.6743 -0.7111 0.2646 0
1.0114 -0.7111 0.2646 0
1.3486 -0.7111 0.2873 1
1.6857 -0.7111 0.2873 1
2.0229 -0.7111 0.31 1
2.36 -0.7111 0.31 1
2.6971 1.2889 0.1739 0
3.0343 1.2889 0.1739 0
3.3714 1.2889 0.1966 0
3.7086 1.2889 0.1966 0
4.0457 1.2889 0.2192 0
4.3829 1.2889 0.2192 0
4.72 1.2889 0.2419 0
5.0571 1.2889 0.2419 0
5.3943 1.2889 0.2646 0
5.7314 1.2889 0.2646 0
6.0686 1.2889 0.2873 1
6.4057 1.2889 0.2873 1
6.7429 1.2889 0.31 1
7.08 1.2889 0.31 1
7.4171 3.2889 0.1739 0
7.7543 3.2889 0.1739 0
8.0914 3.2889 0.1966 0
8.4286 3.2889 0.1966 0
8.7657 3.2889 0.2192 0
9.1029 3.2889 0.2192 0
9.44 3.2889 0.2419 0
9.7771 3.2889 0.2419 0
10.1143 3.2889 0.2646 0
10.4514 3.2889 0.2646 0
10.7886 3.2889 0.2873 1
11.1257 3.2889 0.2873 1
11.4629 3.2889 0.31 1
11.8 3.2889 0.31 1
EOD
$d4 << EOD
0 0.7111 0.1449 0
0.3371 0.7111 0.1449 0
0.6743 0.7111 0.1638 0
1.0114 0.7111 0.1638 0
1.3486 0.7111 0.1827 0
1.6857 0.7111 0.1827 0
2.0229 0.7111 0.2016 0
2.36 0.7111 0.2016 0
2.6971 0.7111 0.2205 0
3.0343 0.7111 0.2205 0
3.3714 0.7111 0.2394 1
3.7086 0.7111 0.2394 1
4.0457 0.7111 0.2583 1
4.3829 0.7111 0.2583 1
4.72 2.7111 0.1449 0
5.0571 2.7111 0.1449 0
5.3943 2.7111 0.1638 0
5.7314 2.7111 0.1638 0
6.0686 2.7111 0.1827 0
6.4057 2.7111 0.1827 0
6.7429 2.7111 0.2016 0
7.08 2.7111 0.2016 0
7.4171 2.7111 0.2205 0
7.7543 2.7111 0.2205 0
8.0914 2.7111 0.2394 1
8.4286 2.7111 0.2394 1
8.7657 2.7111 0.2583 1
9.1029 2.7111 0.2583 1
9.44 4.7111 0.1449 0
9.7771 4.7111 0.1449 0
10.1143 4.7111 0.1638 0
10.4514 4.7111 0.1638 0
10.7886 4.7111 0.1827 0
11.1257 4.7111 0.1827 0
11.4629 4.7111 0.2016 0
11.8 4.7111 0.2016 0
EOD
set object 1 rectangle from graph 0,screen 103.5/H to graph 1,screen 111/H behind fc rgb '#e8ecf0' fs solid noborder
$d5 << EOD
3.2 -2.7556
EOD
$d6 << EOD
7.4 -2.7556
EOD
plot $d1 using 1:2 with lines lc rgb '#e07b00' lw 1.1 notitle, \
  $d2 using 1:2 with lines lc rgb '#0b4f8a' lw 1.1 notitle, \
  $d3 using 1:($4==1?$2:NaN):(($3+0.126)*D) with points pt 13 ps variable lc rgb '#1f2933' notitle, \
  $d3 using 1:($4==1?$2:NaN):(($3+0.063)*D) with points pt 13 ps variable lc rgb '#ffffff' notitle, \
  $d3 using 1:2:(($3)*D) with points pt 13 ps variable lc rgb '#e07b00' notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.126) with points pt 7 ps variable lc rgb '#1f2933' notitle, \
  $d4 using 1:($4==1?$2:NaN):($3+0.063) with points pt 7 ps variable lc rgb '#ffffff' notitle, \
  $d4 using 1:2:($3) with points pt 7 ps variable lc rgb '#0b4f8a' notitle, \
  $d5 using 1:2 with points pt 13 ps 0.5738*D lc rgb '#b42318' notitle, \
  $d5 using 1:2 with points pt 13 ps 0.3443*D lc rgb '#ffffff' notitle, \
  $d6 using 1:2 with points pt 13 ps 0.5738*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 139.4468/W; set rmargin at screen 204.3333/W
set bmargin at screen 103.5/H; set tmargin at screen 149.5/H
set xrange [-0.48:12.48]; set yrange [15.7895:64.2105]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Side plank' at screen 105.6667/W,screen 165.5/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '20 s → 60 s' at screen 105.6667/W,screen 156/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('20 s' 20, '40 s' 40, '60 s' 60) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 148.5/H front point pt 11 ps 0.42 lc rgb '#52606d'
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
0 20 0.5199 2
1 28 0.5199 2
2 29 0.5199 2
3 30 0.5199 2
4 38 0.5199 2
5 39 0.5199 2
6 40 0.5199 2
7 41 0.5199 2
8 49 0.5199 2
9 50 0.5199 2
10 51 0.5199 2
11 59 0.5199 2
12 60 0.5199 2
EOD
plot $d7 using 1:2 with lines lc rgb '#e07b00' lw 1.4 notitle, \
  $d8 using 1:2:(($3)*D) with points pt 13 ps variable lc rgb '#e07b00' notitle, \
  $d8 using 1:($4==2?$2:NaN):(($3*0.6)*D) with points pt 13 ps variable lc rgb '#ffffff' notitle
unset label; unset arrow; unset object
set lmargin at screen 244.1135/W; set rmargin at screen 309/W
set bmargin at screen 103.5/H; set tmargin at screen 149.5/H
set xrange [-0.48:12.48]; set yrange [0.7333:3.8]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Band side-step' at screen 210.3333/W,screen 165.5/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 'yellow × 7 → red × 12' at screen 210.3333/W,screen 156/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('yellow' 1, 'red' 2, 'green' 3) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 148.5/H front point pt 11 ps 0.42 lc rgb '#52606d'
set label 4 '' at first 6.6316,screen 126.572/H front point pt 9 ps 0.5 lc rgb '#1f2933'
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
0 1 0.1573 2
0.4737 1 0.1573 2
0.9474 1 0.1779 2
1.4211 1 0.1779 2
1.8947 1 0.1984 2
2.3684 1 0.1984 2
2.8421 1 0.2189 2
3.3158 1 0.2189 2
3.7895 1 0.2394 2
4.2632 1 0.2394 2
4.7368 1 0.26 2
5.2105 1 0.26 2
5.6842 1 0.2805 2
6.1579 1 0.2805 2
6.6316 2 0.1573 2
7.1053 2 0.1573 2
7.5789 2 0.1779 2
8.0526 2 0.1779 2
8.5263 2 0.1984 2
9 2 0.1984 2
EOD
plot $d9 using 1:2 with lines lc rgb '#7b8794' lw 1.1 notitle, \
  $d10 using 1:2:($3) with points pt 5 ps variable lc rgb '#7b8794' notitle, \
  $d10 using 1:($4==2?$2:NaN):($3*0.6) with points pt 5 ps variable lc rgb '#ffffff' notitle
unset label; unset arrow; unset object
set lmargin at screen 34.7801/W; set rmargin at screen 99.6667/W
set bmargin at screen 22.5/H; set tmargin at screen 68.5/H
set xrange [-0.48:12.48]; set yrange [7.8947:32.1053]
set xtics ('0' 0, '4' 4, '8' 8, '12' 12) scale 0.35 offset 0,0.55 textcolor rgb '#52606d' font 'Inter,7'
set label 1 'Leg press' at screen 1/W,screen 84.5/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 2 '20 kg × 7 → 20 kg × 12' at screen 1/W,screen 75/H left front font 'Inter,7' textcolor rgb '#52606d'
set ytics ('10 kg' 10, '20 kg' 20, '30 kg' 30) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set arrow 1 from first 8.4,graph 0 to first 8.4,graph 1 nohead back lc rgb '#cbd2d9' lw 0.9 dt solid
set label 3 '' at first 8.4,screen 67.5/H front point pt 11 ps 0.42 lc rgb '#52606d'
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
