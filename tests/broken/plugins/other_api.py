# refused: is written for plugin API 2; this fdy has API 1
FDY_API = 2
