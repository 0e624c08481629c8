unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,294 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=294.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set object 1 rectangle from screen 8/W,screen 281.5/H to screen 22/W,screen 288.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 1 'baseline ± smallest detectable change' at screen 26/W,screen 285/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 2 '' at screen 172.4192/W,screen 285/H front point pt 7 ps 0.66 lc rgb '#52606d'
set label 3 '' at screen 172.4192/W,screen 285/H front point pt 7 ps 0.396 lc rgb '#ffffff'
set label 4 'baseline' at screen 179.9192/W,screen 285/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 5 '' at screen 223.7617/W,screen 285/H front point pt 7 ps 0.7 lc rgb '#52606d'
set label 6 'now' at screen 231.2617/W,screen 285/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 7 '' at screen 11.5/W,screen 272/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 8 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 19/W,screen 272/H left front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 196/W; set rmargin at screen 289/W
set bmargin at screen 26/H; set tmargin at screen 245/H
set xrange [-7.15:18.15]; set yrange [0:219]
set border 0; unset ytics
set xtics ('0°' 0, '+10°' 10) scale 0 offset 0,0.5 textcolor rgb '#52606d' font 'Inter,7'
set grid xtics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 9 'A text far longer than…' at screen 299/W,screen 253/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 10 'change' at screen 427/W,screen 253/H right front font 'Inter,6.5' textcolor rgb '#52606d'
set label 11 'A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end' at screen 242.5/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 8/W,screen 210/H to screen 496/W,screen 210/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 2 from screen 8/W,screen 188/H to screen 496/W,screen 188/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 3 from screen 8/W,screen 153/H to screen 496/W,screen 153/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 4 from screen 8/W,screen 118/H to screen 496/W,screen 118/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 5 from screen 8/W,screen 83/H to screen 496/W,screen 83/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 6 from screen 8/W,screen 48/H to screen 496/W,screen 48/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 7 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 1.6 dt solid
set label 12 'A text far longer than' at screen 8/W,screen 232/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 13 'anybody would put h…' at screen 8/W,screen 223/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 14 'Left, prone, knee 90°' at screen 188/W,screen 234/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 2 rectangle from first -6,screen 230/H to first 6,screen 238/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 8 from first 0,screen 234/H to first 17,screen 234/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 15 '' at first 0,screen 234/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 16 '' at first 0,screen 234/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 17 '' at first 17,screen 234/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 18 '96° → 113°' at screen 299/W,screen 234/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 19 '+17°' at screen 427/W,screen 234/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 20 '' at screen 437/W,screen 234/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 21 'Right' at screen 188/W,screen 221/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 3 rectangle from first -6,screen 217/H to first 6,screen 225/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 9 from first 0,screen 221/H to first 14,screen 221/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 22 '' at first 0,screen 221/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 23 '' at first 0,screen 221/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 24 '' at first 14,screen 221/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 25 '96° → 110°' at screen 299/W,screen 221/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 26 '+14°' at screen 427/W,screen 221/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 27 '' at screen 437/W,screen 221/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 28 'Extension' at screen 8/W,screen 199/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 29 'Left, prone, knee 90°' at screen 188/W,screen 199/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 4 rectangle from first -6,screen 195/H to first 6,screen 203/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 10 from first 0,screen 199/H to first 8,screen 199/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 30 '' at first 0,screen 199/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 31 '' at first 0,screen 199/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 32 '' at first 8,screen 199/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 33 '6° → 14°' at screen 299/W,screen 199/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 34 '+8°' at screen 427/W,screen 199/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 35 '' at screen 437/W,screen 199/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 36 'Abduction' at screen 8/W,screen 170.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 37 'A text far longer than…' at screen 188/W,screen 177/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 5 rectangle from first -6,screen 173/H to first 6,screen 181/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 11 from first 0,screen 177/H to first 10,screen 177/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 38 '' at first 0,screen 177/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 39 '' at first 0,screen 177/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 40 '' at first 10,screen 177/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 41 '28° → 38°' at screen 299/W,screen 177/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 42 '+10°' at screen 427/W,screen 177/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 43 '' at screen 437/W,screen 177/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 44 'Right' at screen 188/W,screen 164/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 6 rectangle from first -6,screen 160/H to first 6,screen 168/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 12 from first 0,screen 164/H to first 4,screen 164/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 45 '' at first 0,screen 164/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 46 '' at first 0,screen 164/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 47 '' at first 4,screen 164/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 48 '28° → 32°' at screen 299/W,screen 164/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 49 '+4°' at screen 427/W,screen 164/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 50 'within error' at screen 432/W,screen 164/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 51 'Adduction' at screen 8/W,screen 135.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 52 'Left, prone, knee 90°' at screen 188/W,screen 142/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 7 rectangle from first -6,screen 138/H to first 6,screen 146/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 13 from first 0,screen 142/H to first 7,screen 142/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 53 '' at first 0,screen 142/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 54 '' at first 0,screen 142/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 55 '' at first 7,screen 142/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 56 'A text far longer tha…' at screen 299/W,screen 142/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 57 '+7°' at screen 427/W,screen 142/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 58 '' at screen 437/W,screen 142/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 59 'Right' at screen 188/W,screen 129/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 8 rectangle from first -6,screen 125/H to first 6,screen 133/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 14 from first 0,screen 129/H to first 5,screen 129/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 60 '' at first 0,screen 129/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 61 '' at first 0,screen 129/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 62 '' at first 5,screen 129/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 63 '14° → 19°' at screen 299/W,screen 129/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 64 '+5°' at screen 427/W,screen 129/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 65 'A text far longer tha…' at screen 432/W,screen 129/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 66 'Internal rotation' at screen 8/W,screen 100.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 67 'Left, prone, knee 90°' at screen 188/W,screen 107/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 9 rectangle from first -6,screen 103/H to first 6,screen 111/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 15 from first 0,screen 107/H to first -3,screen 107/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 68 '' at first 0,screen 107/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 69 '' at first 0,screen 107/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 70 '' at first -3,screen 107/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 71 '19° → 16°' at screen 299/W,screen 107/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 72 'A text far…' at screen 427/W,screen 107/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 73 'within error' at screen 432/W,screen 107/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 74 'Right' at screen 188/W,screen 94/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 10 rectangle from first -6,screen 90/H to first 6,screen 98/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 16 from first 0,screen 94/H to first 11,screen 94/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 75 '' at first 0,screen 94/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 76 '' at first 0,screen 94/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 77 '' at first 11,screen 94/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 78 '19° → 30°' at screen 299/W,screen 94/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 79 '+11°' at screen 427/W,screen 94/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 80 '' at screen 437/W,screen 94/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 81 'External rotation' at screen 8/W,screen 65.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 82 'Left, prone, knee 90°' at screen 188/W,screen 72/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 11 rectangle from first -6,screen 68/H to first 6,screen 76/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 17 from first 0,screen 72/H to first 8,screen 72/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 83 '' at first 0,screen 72/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 84 '' at first 0,screen 72/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 85 '' at first 8,screen 72/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 86 '31° → 39°' at screen 299/W,screen 72/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 87 '+8°' at screen 427/W,screen 72/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 88 '' at screen 437/W,screen 72/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 89 'Right' at screen 188/W,screen 59/H right front font 'Inter,7' textcolor rgb '#a35200'
set label 90 'A text far longer than anybody would put here, with words_a…' at screen 299/W,screen 59/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 91 'No rows' at screen 8/W,screen 37/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
plot NaN notitle
unset label; unset arrow; unset object
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
