# refused: cannot be imported (broken-plugins: exits_on_import): SystemExit: 3
raise SystemExit(3)
