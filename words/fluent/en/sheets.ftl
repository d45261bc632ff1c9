# Sheets of others: Excel, LibreOffice and tables as text.
sheet-damaged = The workbook is damaged or ends in the middle. Open the file in Excel or LibreOffice and save it again.
sheet-part-damaged = The workbook is damaged in its part { $part }. Open the file in Excel or LibreOffice and save it again.
sheet-protected = The workbook has a password. Save the file without a password.
sheet-other-workbook = Peil does not read this form of workbook. Save the file as .xlsx.
sheet-no-workbook = This is a packed file without a workbook. Expected: .xlsx, .ods or .csv.
sheet-cell-too-long = The text of the cell is too long. Expected: at most { $limit } bytes.
