# Werkbladen van anderen: Excel, LibreOffice en tabellen als tekst.
sheet-damaged = De werkmap is beschadigd of houdt halverwege op. Open het bestand in Excel of LibreOffice en bewaar het opnieuw.
sheet-part-damaged = De werkmap is beschadigd in het onderdeel { $part }. Open het bestand in Excel of LibreOffice en bewaar het opnieuw.
sheet-protected = De werkmap heeft een wachtwoord. Bewaar het bestand zonder wachtwoord.
sheet-other-workbook = Deze vorm van werkmap leest Peil niet. Bewaar het bestand als .xlsx.
sheet-no-workbook = Dit is een ingepakt bestand zonder werkmap. Verwacht: .xlsx, .ods of .csv.
sheet-cell-too-long = De tekst van de cel is te lang. Verwacht: hoogstens { $limit } bytes.
sheet-field-house-number = Huisnummer
sheet-field-house-addition = Toevoeging bij huisnummer
sheet-field-contact-name = Contactpersoon: naam
sheet-field-contact-first = Contactpersoon: voornaam
sheet-field-contact-infix = Contactpersoon: tussenvoegsel
sheet-field-contact-last = Contactpersoon: achternaam
sheet-field-contact-role = Contactpersoon: functie
sheet-field-contact-email = Contactpersoon: e-mail
sheet-field-contact-phone = Contactpersoon: telefoon
sheet-field-scanned-on = Scan: datum
sheet-field-scanned-by = Scan: gedaan door
