# De kiosk-inbox: wat van een kiosk komt en wacht op een besluit.
picture-too-large = De afbeelding is te groot: { $width } bij { $height } punten, en Peil leest er hooguit { $most } miljoen.
picture-broken = De afbeelding is beschadigd of niet heel. Maak haar opnieuw.
picture-no-code = In deze afbeelding is geen QR-code te lezen. Maak een foto van dichterbij, scherp en recht van voren.
picture-other-codes = { $count ->
    [1] De QR-code in deze afbeelding komt niet van een kiosk.
   *[other] De { $count } QR-codes in deze afbeelding komen niet van een kiosk.
}
picture-too-busy = In deze afbeelding staan te veel patronen om er codes in te zoeken. Knip er een stuk uit.
