unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,175 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=175.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set multiplot
set object 1 rectangle from screen 8/W,screen 162.5/H to screen 19/W,screen 169.5/H front fc rgb '#0b4f8a' fs solid noborder
set label 1 'strength' at screen 23/W,screen 166/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 2 rectangle from screen 63.7679/W,screen 162.5/H to screen 74.7679/W,screen 169.5/H front fc rgb '#0b4f8a' fs transparent solid 0.4 noborder
set label 2 'mobility only' at screen 78.7679/W,screen 166/H left front font 'Inter,7' textcolor rgb '#52606d'
set object 3 rectangle from screen 133.8549/W,screen 162.5/H to screen 144.8549/W,screen 169.5/H front fc rgb '#9aa5b1' fs solid noborder
set object 4 rectangle from screen 134.6549/W,screen 163.3/H to screen 144.0549/W,screen 168.7/H front fc rgb '#ffffff' fs solid noborder
set label 3 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 148.8549/W,screen 166/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 4 '' at screen 11.5/W,screen 153/H front point pt 7 ps 0.3 lc rgb '#9aa5b1'
set label 5 'not recorded' at screen 19/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 6 '' at screen 78.7117/W,screen 153/H front point pt 13 ps 0.8*D lc rgb '#b42318'
set label 7 'safety signal' at screen 86.2117/W,screen 153/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 8 'A text far longer than anybody would put here, with words_and^si…' at screen 8/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 9 'A text far longer than anybody would put…' at screen 311.6/W,screen 135/H left front font 'Inter Bold,8.5' textcolor rgb '#1f2933'
set label 10 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 178.0623/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 58/W; set rmargin at screen 287.6/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:52.5]; set yrange [-0.5:6.5]
set border 0; unset xtics; unset ytics; unset grid
set label 11 'A text far l…' at screen 53/W,screen 109.7143/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 12 'A text far l…' at screen 53/W,screen 97.1429/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 13 'A text far l…' at screen 53/W,screen 84.5714/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 14 'A text far l…' at screen 53/W,screen 72/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 15 'A text far l…' at screen 53/W,screen 59.4286/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 16 'A text far l…' at screen 53/W,screen 46.8571/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 17 'A text far l…' at screen 53/W,screen 34.2857/H right front font 'Inter,7' textcolor rgb '#52606d'
set label 18 'Jan' at screen 58.9/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 19 'Feb' at screen 76.2283/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 20 'A text far longer than anybody would put here, with wo…' at screen 93.5566/W,screen 121.5/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 21 '1' at screen 60.166/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 22 '14' at screen 116.483/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 23 '27' at screen 172.8/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 24 '40' at screen 229.117/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 25 '53' at screen 285.434/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
$d1 << EOD
0 4
0 2
0 1
1 6
1 4
1 2
1 0
2 5
2 3
2 2
3 5
3 3
3 1
6 5
6 4
6 2
6 0
7 5
7 3
7 1
8 6
8 5
8 3
8 1
9 6
9 4
9 2
9 1
10 6
10 4
10 2
10 0
11 5
11 3
11 2
12 5
12 3
12 1
13 6
13 4
13 3
13 1
14 6
14 4
14 2
14 0
15 5
15 4
15 2
15 0
16 5
16 3
16 1
18 6
18 4
18 2
18 1
19 6
19 4
19 2
19 0
20 5
20 3
20 2
21 5
21 3
21 1
22 6
22 4
22 3
22 1
23 6
23 4
23 2
23 0
24 5
24 4
24 2
24 0
25 5
25 3
25 1
26 6
26 5
26 3
26 1
27 6
27 4
27 2
27 1
28 6
28 4
28 2
28 0
30 5
30 3
30 1
31 6
31 4
31 3
31 1
32 6
32 4
32 2
32 0
33 5
33 4
33 2
33 0
34 5
34 3
34 1
35 6
35 5
35 3
35 1
36 6
36 4
36 2
36 1
37 6
37 4
37 2
37 0
38 5
38 3
38 2
39 5
39 3
39 1
40 6
40 4
40 3
40 1
42 5
42 4
42 2
42 0
43 5
43 3
43 1
44 6
44 5
44 3
44 1
45 6
45 4
45 2
45 1
46 6
46 4
46 2
46 0
47 5
47 3
47 2
48 5
48 3
48 1
49 6
49 4
49 3
49 1
50 6
50 4
50 2
50 0
51 5
51 4
51 2
51 0
52 5
52 3
EOD
$d2 << EOD
0 0
1 5
1 3
2 1
3 6
3 4
6 3
6 1
7 6
8 4
8 2
9 0
10 5
10 3
11 1
12 6
12 4
13 2
13 0
14 5
15 3
15 1
16 6
18 0
19 5
19 3
20 1
21 6
21 4
22 2
22 0
23 5
24 3
24 1
25 6
26 4
26 2
27 0
28 5
28 3
30 6
30 4
31 2
31 0
32 5
33 3
33 1
34 6
35 4
35 2
36 0
37 5
37 3
38 1
39 6
39 4
40 2
40 0
42 3
42 1
43 6
44 4
44 2
45 0
46 5
46 3
47 1
48 6
48 4
49 2
49 0
50 5
51 3
51 1
52 6
EOD
$d3 << EOD
0 3
1 1
2 6
2 4
3 2
3 0
6 6
7 4
7 2
8 0
9 5
9 3
10 1
11 6
11 4
12 2
12 0
13 5
14 3
14 1
15 6
16 4
16 2
18 5
18 3
19 1
20 6
20 4
21 2
21 0
22 5
23 3
23 1
24 6
25 4
25 2
26 0
27 5
27 3
28 1
30 2
30 0
31 5
32 3
32 1
33 6
34 4
34 2
35 0
36 5
36 3
37 1
38 6
38 4
39 2
39 0
40 5
42 6
43 4
43 2
44 0
45 5
45 3
46 1
47 6
47 4
48 2
48 0
49 5
50 3
50 1
51 6
52 4
52 2
EOD
$d4 << EOD
2 0
5 6
5 5
5 4
5 3
5 2
5 1
5 0
7 0
11 0
16 0
17 6
17 5
17 4
17 3
17 2
17 1
17 0
20 0
25 0
29 6
29 5
29 4
29 3
29 2
29 1
29 0
34 0
38 0
41 6
41 5
41 4
41 3
41 2
41 1
41 0
43 0
47 0
EOD
$d5 << EOD
2 5
2 2
3 3
6 5
6 2
10 5
10 2
14 5
14 2
18 5
18 2
22 5
22 2
26 5
26 2
30 5
30 2
34 5
34 2
38 5
38 2
42 5
42 2
46 5
46 2
50 5
50 2
EOD
$d6 << EOD
2 5
2 2
3 3
6 5
6 2
10 5
10 2
14 5
14 2
18 5
18 2
22 5
22 2
26 5
26 2
30 5
30 2
34 5
34 2
38 5
38 2
42 5
42 2
46 5
46 2
50 5
50 2
EOD
plot $d1 using 1:2:($1-0.4):($1+0.4):($2-0.428):($2+0.428) with boxxyerror lc rgb '#0b4f8a' fs solid noborder notitle, \
  $d2 using 1:2:($1-0.4):($1+0.4):($2-0.428):($2+0.428) with boxxyerror lc rgb '#0b4f8a' fs transparent solid 0.4 noborder notitle, \
  $d3 using 1:2:($1-0.4):($1+0.4):($2-0.428):($2+0.428) with boxxyerror lc rgb '#9aa5b1' lw 0.9 fs empty border notitle, \
  $d4 using 1:2 with points pt 7 ps 0.26 lc rgb '#9aa5b1' notitle, \
  $d5 using 1:2 with points pt 13 ps 0.5415*D lc rgb '#ffffff' notitle, \
  $d6 using 1:2 with points pt 13 ps 0.361*D lc rgb '#b42318' notitle
unset label; unset arrow; unset object
set lmargin at screen 323.6/W; set rmargin at screen 422/W
set bmargin at screen 28/H; set tmargin at screen 116/H
set xrange [-0.5:52.5]; set yrange [0:9]
set border 1; unset xtics
set ytics ('0' 0, '4' 4, '8' 8) scale 0 offset 0.6,0 textcolor rgb '#52606d' font 'Inter,7'
set grid ytics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 1 '1' at screen 324.5283/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 2 '27' at screen 372.8/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set label 3 '53' at screen 421.0717/W,screen 21/H center front font 'Inter,6.5' textcolor rgb '#52606d'
set arrow 1 from graph 0,first 9 to screen 424/W,first 9 nohead front lc rgb '#3a7d44' lw 1.3 dt (9,4,2,4)
set label 4 'A text far longer tha…' at screen 427/W,screen 116/H left front font 'Inter,6.5' textcolor rgb '#3a7d44'
$d7 << EOD
0 4
1 6
2 4
3 5
4 6
6 6
7 4
8 6
9 5
10 6
11 4
12 5
13 6
14 5
15 6
16 4
18 5
19 6
20 4
21 5
22 6
23 5
24 6
25 4
26 6
27 5
28 6
30 5
31 6
32 5
33 6
34 4
35 6
36 5
37 6
38 4
39 5
40 6
42 6
43 4
44 6
45 5
46 6
47 4
48 5
49 6
50 5
51 6
52 3
EOD
$d8 << EOD
5 0.3
17 0.3
29 0.3
41 0.3
EOD
plot $d7 using 1:2:($1-0.37):($1+0.37):(0):2 with boxxyerror lc rgb '#9aa5b1' fs solid noborder notitle, \
  $d8 using 1:2 with points pt 7 ps 0.26 lc rgb '#9aa5b1' notitle
unset label; unset arrow; unset object
unset multiplot
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
