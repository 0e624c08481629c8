unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
set encoding utf8
set terminal svg noenhanced rounded size 504,272 dynamic font 'Inter,8' fontscale 1 linewidth 0.75
set output '/chart.svg'
D=0.72
W=504.; H=272.
unset key; set minussign
set tics nomirror out scale 0.35 textcolor rgb '#52606d' font 'Inter,7'
set border 1 lc rgb '#cbd2d9' lw 0.75
set object 1 rectangle from screen 8/W,screen 259.5/H to screen 22/W,screen 266.5/H front fc rgb '#dfe4ea' fs solid noborder
set label 1 'baseline ± smallest detectable change' at screen 26/W,screen 263/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 2 '' at screen 172.4192/W,screen 263/H front point pt 7 ps 0.66 lc rgb '#52606d'
set label 3 '' at screen 172.4192/W,screen 263/H front point pt 7 ps 0.396 lc rgb '#ffffff'
set label 4 'baseline' at screen 179.9192/W,screen 263/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 5 '' at screen 223.7617/W,screen 263/H front point pt 7 ps 0.7 lc rgb '#52606d'
set label 6 'now' at screen 231.2617/W,screen 263/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 7 '' at screen 261.1384/W,screen 263/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 8 'gain beyond error' at screen 268.6384/W,screen 263/H left front font 'Inter,7' textcolor rgb '#52606d'
set label 9 '' at screen 344.8106/W,screen 263/H front point pt 11 ps 0.7 lc rgb '#1f2933'
set label 10 'loss beyond error' at screen 352.3106/W,screen 263/H left front font 'Inter,7' textcolor rgb '#52606d'
set lmargin at screen 106.7443/W; set rmargin at screen 366.0644/W
set bmargin at screen 26/H; set tmargin at screen 236/H
set xrange [-10.3:18.3]; set yrange [0:210]
set border 0; unset ytics
set xtics ('−10°' -10, '−5°' -5, '0°' 0, '+5°' 5, '+10°' 10, '+15°' 15) scale 0 offset 0,0.5 textcolor rgb '#52606d' font 'Inter,7'
set grid xtics lt 1 lc rgb '#e8ecf0' lw 0.76 dt solid
set label 11 'baseline → now' at screen 376.0644/W,screen 244/H left front font 'Inter,6.5' textcolor rgb '#52606d'
set label 12 'change' at screen 457.6156/W,screen 244/H right front font 'Inter,6.5' textcolor rgb '#52606d'
set label 13 'change since baseline, degrees' at screen 236.4043/W,screen 7/H center front font 'Inter,7' textcolor rgb '#52606d'
set arrow 1 from screen 8/W,screen 201/H to screen 496/W,screen 201/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 2 from screen 8/W,screen 166/H to screen 496/W,screen 166/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 3 from screen 8/W,screen 131/H to screen 496/W,screen 131/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 4 from screen 8/W,screen 96/H to screen 496/W,screen 96/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 5 from screen 8/W,screen 61/H to screen 496/W,screen 61/H nohead back lc rgb '#e8ecf0' lw 0.77 dt solid
set arrow 6 from first 0,graph 0 to first 0,graph 1 nohead back lc rgb '#9aa5b1' lw 1.6 dt solid
set label 14 'Flexion' at screen 8/W,screen 218.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 15 'Left' at screen 98.7443/W,screen 225/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 2 rectangle from first -6,screen 221/H to first 6,screen 229/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 7 from first 0,screen 225/H to first 17,screen 225/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 16 '' at first 0,screen 225/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 17 '' at first 0,screen 225/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 18 '' at first 17,screen 225/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 19 '96° → 113°' at screen 376.0644/W,screen 225/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 20 '+17°' at screen 457.6156/W,screen 225/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 21 '' at screen 467.6156/W,screen 225/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 22 'Right' at screen 98.7443/W,screen 212/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 3 rectangle from first -6,screen 208/H to first 6,screen 216/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 8 from first 0,screen 212/H to first 14,screen 212/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 23 '' at first 0,screen 212/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 24 '' at first 0,screen 212/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 25 '' at first 14,screen 212/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 26 '96° → 110°' at screen 376.0644/W,screen 212/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 27 '+14°' at screen 457.6156/W,screen 212/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 28 '' at screen 467.6156/W,screen 212/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 29 'Extension' at screen 8/W,screen 183.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 30 'Left' at screen 98.7443/W,screen 190/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 4 rectangle from first -6,screen 186/H to first 6,screen 194/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 9 from first 0,screen 190/H to first 8,screen 190/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 31 '' at first 0,screen 190/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 32 '' at first 0,screen 190/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 33 '' at first 8,screen 190/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 34 '6° → 14°' at screen 376.0644/W,screen 190/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 35 '+8°' at screen 457.6156/W,screen 190/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 36 '' at screen 467.6156/W,screen 190/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 37 'Right' at screen 98.7443/W,screen 177/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 5 rectangle from first -6,screen 173/H to first 6,screen 181/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 10 from first 0,screen 177/H to first -9,screen 177/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 38 '' at first 0,screen 177/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 39 '' at first 0,screen 177/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 40 '' at first -9,screen 177/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 41 '6° → −3°' at screen 376.0644/W,screen 177/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 42 '−9°' at screen 457.6156/W,screen 177/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 43 '' at screen 467.6156/W,screen 177/H front point pt 11 ps 0.7 lc rgb '#1f2933'
set label 44 'Abduction' at screen 8/W,screen 148.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 45 'Left' at screen 98.7443/W,screen 155/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 6 rectangle from first -6,screen 151/H to first 6,screen 159/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 11 from first 0,screen 155/H to first 10,screen 155/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 46 '' at first 0,screen 155/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 47 '' at first 0,screen 155/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 48 '' at first 10,screen 155/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 49 '28° → 38°' at screen 376.0644/W,screen 155/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 50 '+10°' at screen 457.6156/W,screen 155/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 51 '' at screen 467.6156/W,screen 155/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 52 'Right' at screen 98.7443/W,screen 142/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 7 rectangle from first -6,screen 138/H to first 6,screen 146/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 12 from first 0,screen 142/H to first 4,screen 142/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 53 '' at first 0,screen 142/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 54 '' at first 0,screen 142/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 55 '' at first 4,screen 142/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 56 '28° → 32°' at screen 376.0644/W,screen 142/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 57 '+4°' at screen 457.6156/W,screen 142/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 58 'within error' at screen 462.6156/W,screen 142/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 59 'Adduction' at screen 8/W,screen 113.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 60 'Left' at screen 98.7443/W,screen 120/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 8 rectangle from first -6,screen 116/H to first 6,screen 124/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 13 from first 0,screen 120/H to first 7,screen 120/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 61 '' at first 0,screen 120/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 62 '' at first 0,screen 120/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 63 '' at first 7,screen 120/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 64 '14° → 21°' at screen 376.0644/W,screen 120/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 65 '+7°' at screen 457.6156/W,screen 120/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 66 '' at screen 467.6156/W,screen 120/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 67 'Right' at screen 98.7443/W,screen 107/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 9 rectangle from first -6,screen 103/H to first 6,screen 111/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 14 from first 0,screen 107/H to first 5,screen 107/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 68 '' at first 0,screen 107/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 69 '' at first 0,screen 107/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 70 '' at first 5,screen 107/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 71 '14° → 19°' at screen 376.0644/W,screen 107/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 72 '+5°' at screen 457.6156/W,screen 107/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 73 'within error' at screen 462.6156/W,screen 107/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 74 'Internal rotation' at screen 8/W,screen 78.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 75 'Left' at screen 98.7443/W,screen 85/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 10 rectangle from first -6,screen 81/H to first 6,screen 89/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 15 from first 0,screen 85/H to first -3,screen 85/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 76 '' at first 0,screen 85/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 77 '' at first 0,screen 85/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 78 '' at first -3,screen 85/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 79 '19° → 16°' at screen 376.0644/W,screen 85/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 80 '−3°' at screen 457.6156/W,screen 85/H right front font 'Inter,7.5' textcolor rgb '#52606d'
set label 81 'within error' at screen 462.6156/W,screen 85/H left front font 'Inter,6' textcolor rgb '#52606d'
set label 82 'Right' at screen 98.7443/W,screen 72/H right front font 'Inter,7' textcolor rgb '#a35200'
set object 11 rectangle from first -6,screen 68/H to first 6,screen 76/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 16 from first 0,screen 72/H to first 11,screen 72/H nohead back lc rgb '#e07b00' lw 2.6 dt solid
set label 83 '' at first 0,screen 72/H front point pt 7 ps 0.8 lc rgb '#e07b00'
set label 84 '' at first 0,screen 72/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 85 '' at first 11,screen 72/H front point pt 13 ps 1*D lc rgb '#e07b00'
set label 86 '19° → 30°' at screen 376.0644/W,screen 72/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 87 '+11°' at screen 457.6156/W,screen 72/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 88 '' at screen 467.6156/W,screen 72/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 89 'External rotation' at screen 8/W,screen 43.5/H left front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 90 'Left' at screen 98.7443/W,screen 50/H right front font 'Inter,7' textcolor rgb '#0b4f8a'
set object 12 rectangle from first -6,screen 46/H to first 6,screen 54/H behind fc rgb '#dfe4ea' fs solid noborder
set arrow 17 from first 0,screen 50/H to first 8,screen 50/H nohead back lc rgb '#0b4f8a' lw 2.6 dt solid
set label 91 '' at first 0,screen 50/H front point pt 7 ps 0.8 lc rgb '#0b4f8a'
set label 92 '' at first 0,screen 50/H front point pt 7 ps 0.48 lc rgb '#ffffff'
set label 93 '' at first 8,screen 50/H front point pt 7 ps 0.86 lc rgb '#0b4f8a'
set label 94 '31° → 39°' at screen 376.0644/W,screen 50/H left front font 'Inter,7' textcolor rgb '#1f2933'
set label 95 '+8°' at screen 457.6156/W,screen 50/H right front font 'Inter Bold,7.5' textcolor rgb '#1f2933'
set label 96 '' at screen 467.6156/W,screen 50/H front point pt 9 ps 0.7 lc rgb '#1f2933'
set label 97 'Right' at screen 98.7443/W,screen 37/H right front font 'Inter,7' textcolor rgb '#a35200'
set label 98 'measured once' at screen 376.0644/W,screen 37/H left front font 'Inter,6.5' textcolor rgb '#52606d'
plot NaN notitle
unset label; unset arrow; unset object
unset multiplot; set output
print sprintf('HR %d %d %s', 0, GPVAL_ERRNO, GPVAL_ERRMSG)
