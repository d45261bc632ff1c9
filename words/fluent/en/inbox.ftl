# The kiosk inbox: what comes from a kiosk and waits for a decision.
picture-too-large = The picture is too large: { $width } by { $height } pixels, and Peil reads up to { $most } million.
picture-broken = The picture is damaged or not whole. Take it again.
picture-no-code = No QR code can be read in this picture. Take it from nearer by, sharp and straight from the front.
picture-other-codes = { $count ->
    [1] The QR code in this picture is not of a kiosk.
   *[other] The { $count } QR codes in this picture are not of a kiosk.
}
picture-too-busy = There are too many patterns in this picture to look for codes in it. Cut a part out of it.
