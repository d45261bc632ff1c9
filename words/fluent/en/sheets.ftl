# Sheets of others: Excel, LibreOffice and tables as text.
sheet-damaged = The workbook is damaged or ends in the middle. Open the file in Excel or LibreOffice and save it again.
sheet-part-damaged = The workbook is damaged in its part { $part }. Open the file in Excel or LibreOffice and save it again.
sheet-protected = The workbook has a password. Save the file without a password.
sheet-other-workbook = Peil does not read this form of workbook. Save the file as .xlsx.
sheet-no-workbook = This is a packed file without a workbook. Expected: .xlsx, .ods or .csv.
sheet-cell-too-long = The text of the cell is too long. Expected: at most { $limit } bytes.
sheet-field-house-number = House number
sheet-field-house-addition = Addition to the house number
sheet-field-contact-name = Contact person: name
sheet-field-contact-first = Contact person: first name
sheet-field-contact-infix = Contact person: infix
sheet-field-contact-last = Contact person: last name
sheet-field-contact-role = Contact person: role
sheet-field-contact-email = Contact person: e-mail
sheet-field-contact-phone = Contact person: phone
sheet-field-scanned-on = Scan: date
sheet-field-scanned-by = Scan: done by
