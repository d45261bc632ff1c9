//! Office Open XML.

use crate::support::{Parts, book, cells, expected, refused_at, zipped};
use peil_exchange::Fault;
use peil_exchange::sheet::{SheetFormat, SheetNote};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

fn damaged(part: &str) -> Fault {
    Fault::WorkbookDamaged { part: part.to_owned() }
}

#[test]
fn what_a_program_writes_is_read_to_the_cell() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Bedrijven").unwrap();
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let amount = Format::new().set_num_format("#,##0.00");
    sheet.write(0, 0, "Bedrijfsnaam").unwrap();
    sheet.write(0, 3, "Café “De Hoek” <&>").unwrap();
    sheet.write(2, 0, 12_345_678).unwrap();
    sheet.write_with_format(2, 1, 1234.56, &amount).unwrap();
    sheet.write_with_format(2, 2, ExcelDateTime::from_ymd(2026, 5, 12).unwrap(), &day).unwrap();
    sheet.write(2, 3, true).unwrap();
    sheet.write(3, 0, Formula::new("A3*2").set_result("24691356")).unwrap();
    sheet.write(3, 1, 0.1 + 0.2).unwrap();
    sheet.write(4, 0, "regel 1\nregel 2").unwrap();
    let book = book(&workbook.save_to_buffer().unwrap());
    assert_eq!(book.format, SheetFormat::Xlsx);
    assert_eq!(book.sheets[0].name, "Bedrijven");
    assert_eq!(
        cells(&book.sheets[0]),
        expected(&[
            (1, 0, "text Bedrijfsnaam"),
            (1, 3, "text Café “De Hoek” <&>"),
            (3, 0, "number 12345678"),
            (3, 1, "number 1234.56"),
            (3, 2, "day 2026-05-12"),
            (3, 3, "is true"),
            (4, 0, "number 24691356"),
            (4, 1, "number 0.3"),
            (5, 0, "text regel 1\nregel 2"),
        ])
    );
    let formulas = SheetNote::Formulas { sheet: "Bedrijven".to_owned(), count: 1, without_value: 0 };
    assert_eq!(book.notes, [formulas]);
}

#[test]
fn every_kind_of_cell_is_told_apart() {
    let rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>\
        <row r='3'><c r='A3' s='1'><v>39448.25</v></c><c r='B3' s='2'><v>39448</v></c><c r='C3' s='3'><v>0.25</v></c>\
        <c r='D3' t='b'><v>0</v></c><c r='E3' t='e'><v>#N/A</v></c><c r='F3' t='d'><v>2026-05-12</v></c>\
        <c r='G3' t='str'><f>A1</f><v>uit _x0041_</v></c><c r='H3' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>\
        <c r='I3'><f>1+1</f></c><c r='J3' s='1'><v>60</v></c><c r='K3'/><c r='L3'><v></v></c></row>\
        <row><c><v>7.5</v></c><c><v>1E2</v></c></row>";
    let book = book(&Parts::rows(rows).zipped());
    assert_eq!(
        cells(&book.sheets[0]),
        expected(&[
            (1, 0, "text Bedrijfsnaam"),
            (1, 1, "text Bakkerij & zn"),
            (3, 0, "day 2008-01-01T06:00:00"),
            (3, 1, "day 2008-01-01"),
            (3, 2, "text 06:00"),
            (3, 3, "is false"),
            (3, 4, "error #N/A"),
            (3, 5, "day 2026-05-12"),
            (3, 6, "text uit A"),
            (3, 7, "text inline"),
            (3, 8, "error ="),
            (3, 9, "error 60"),
            (4, 0, "number 7.5"),
            (4, 1, "number 100"),
        ])
    );
    let formulas = SheetNote::Formulas { sheet: "Blad1".to_owned(), count: 2, without_value: 1 };
    assert_eq!(book.notes, [formulas]);
}

/// Made by a program, so that nobody has to know how a form is numbered; with what a spreadsheet shows beside each.
#[test]
fn a_percentage_is_read_as_it_is_shown_and_a_time_as_a_time() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Blad1").unwrap();
    let cells_of = [
        (0.4787, "0.00%", "percent 47.87"),
        (0.5, "0%", "percent 50"),
        (0.285_714_285_714_285_7, "0.0%", "percent 28.5714285714286"),
        (0.07, "0%;[Red]-0%", "percent 7"),
        (-0.021, "0.0\\ %", "percent -2.1"),
        (1.0, "[>0]0%", "percent 100"),
        (0.0, "0%", "percent 0"),
        (47.0, "0\"%\"", "number 47"),
        (47.0, "0\\%", "number 47"),
        (0.25, "hh:mm", "text 06:00"),
        (0.354_178_240_740_740_7, "h:mm:ss", "text 08:30:01"),
        (1.5, "[h]:mm", "text 36:00"),
        (-0.5, "h:mm", "error -0.5"),
        (44_927.0, "[=0]\"\";dd-mm-yyyy", "day 2023-01-01"),
        (12.0, "\"dag\" 0", "number 12"),
        // A telephone number and the like, of which the form gives back the zeros in front.
        (612_345_678.0, "0000000000", "text 0612345678"),
        (1_234_567.0, "00000000", "text 01234567"),
        (12_345_678.0, "00000000", "number 12345678"),
        (1.5, "0000", "number 1.5"),
        (-12.0, "0000", "number -12"),
        (0.0, "000", "text 000"),
        (7.0, "00;-00", "text 07"),
        (7.0, "0", "number 7"),
        (7.0, "00.00", "number 7"),
    ];
    for ((value, form, _), row) in cells_of.iter().zip(0..) {
        sheet.write_with_format(row, 0, *value, &Format::new().set_num_format(*form)).unwrap();
    }
    let found = cells(&book(&workbook.save_to_buffer().unwrap()).sheets[0]);
    let shown: Vec<_> = cells_of.iter().zip(1..).map(|((.., shown), row)| (row, 0, *shown)).collect();
    assert_eq!(found, expected(&shown));
}

#[test]
fn a_form_by_its_number_is_known_too() {
    let rows = "<row><c r='A1' s='4'><v>0.4787</v></c><c r='B1' s='4'><f>1/2</f><v>0.5</v></c>\
        <c r='C1' s='4'><f>1/2</f><v/></c><c r='D1' s='4' t='str'><v>x</v></c><c r='E1' s='4' t='b'><v>1</v></c></row>";
    let found = [
        (1, 0, "percent 47.87"),
        (1, 1, "percent 50"),
        (1, 2, "error ="),
        (1, 3, "text x"),
        (1, 4, "is true"),
    ];
    assert_eq!(cells(&book(&Parts::rows(rows).zipped()).sheets[0]), expected(&found));
}

/// As some programs write days and times, in letters.
#[test]
fn days_in_letters_are_read_and_none_of_them_spoils_the_sheet() {
    let rows = "<row><c r='A1' t='d'><v>2026-05-12T08:30</v></c><c r='B1' t='d'><v>08:30:00</v></c>\
        <c r='C1' t='d'><v>T08:30:01Z</v></c><c r='D1' t='d'><v>1850-01-01</v></c><c r='E1' t='d'><v>2026-02-30T08:30:00</v></c>\
        <c r='F1'><v>7</v></c></row>";
    let found = [
        (1, 0, "day 2026-05-12T08:30:00"),
        (1, 1, "text 08:30"),
        (1, 2, "text 08:30:01"),
        (1, 3, "error 1850-01-01"),
        (1, 4, "error 2026-02-30T08:30:00"),
        (1, 5, "number 7"),
    ];
    assert_eq!(cells(&book(&Parts::rows(rows).zipped()).sheets[0]), expected(&found));
}

/// As Python and others write a number that is stored as one with a fraction.
#[test]
fn a_whole_number_is_whole_however_it_was_stored() {
    let rows = "<row><c r='A1'><v>1234567.0</v></c><c r='B1'><v>15.00</v></c><c r='C1'><v>-0.50</v></c>\
        <c r='D1' s='1'><v>39448.0</v></c><c r='E1'><v>1.5E3</v></c><c r='F1'><v>12345678901234567890</v></c>\
        <c r='G1'><v>\n 7 </v></c></row>";
    let found = [
        (1, 0, "number 1234567"),
        (1, 1, "number 15"),
        (1, 2, "number -0.5"),
        (1, 3, "day 2008-01-01"),
        (1, 4, "number 1500"),
        (1, 5, "number 12345678901234600000"),
        (1, 6, "number 7"),
    ];
    assert_eq!(cells(&book(&Parts::rows(rows).zipped()).sheets[0]), expected(&found));
}

/// With the tag of an extension behind it, which has the same name and no count; a reader once lost the count there.
#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let mut parts = Parts::rows("<row><c r='A1' s='1'><v>37986</v></c><c r='B1'><v>37986</v></c></row>");
    let properties = "<workbookPr date1904='1'/><x15:workbookPr chartTrackingRefBase='1'/><sheets>";
    parts.workbook = parts.workbook.replace("<sheets>", properties);
    let book = book(&parts.zipped());
    assert_eq!(cells(&book.sheets[0]), expected(&[(1, 0, "day 2008-01-01"), (1, 1, "number 37986")]));
    assert_eq!(book.notes, [SheetNote::Since1904]);
}

#[test]
fn what_is_hidden_or_merged_or_no_sheet_of_cells_is_told() {
    let mut parts = Parts::rows("<row hidden='1'><c r='A1'><v>1</v></c></row><row/>");
    parts.sheet =
        parts.sheet.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>");
    parts.workbook = parts.workbook.replace(
        "</sheets>",
        "<sheet name='Verborgen' state='hidden' r:id='rId1'/><sheet name='Diep' state='veryHidden' r:id='rId1'/>\
         <sheet name='Grafiek' r:id='rId9'/></sheets>",
    );
    parts.relations = parts.relations.replace(
        "</Relationships>",
        "<Relationship Id='rId9' Type='http://x/chartsheet' Target='chartsheets/sheet1.xml'/></Relationships>",
    );
    let book = book(&parts.zipped());
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(
        book.notes,
        [
            SheetNote::Merged { sheet: "Blad1".to_owned(), areas: 1 },
            SheetNote::HiddenRows { sheet: "Blad1".to_owned(), rows: 1 },
            SheetNote::HiddenSheet { sheet: "Verborgen".to_owned() },
            SheetNote::HiddenSheet { sheet: "Diep".to_owned() },
            SheetNote::NoCells { sheet: "Grafiek".to_owned() },
        ]
    );
}

#[test]
fn a_fault_in_a_cell_is_told_with_the_cell() {
    let sheet = "xl/worksheets/sheet1.xml";
    for (rows, cell) in [
        ("<row r='2'><c r='C2'><v>1,5</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2' t='s'><v>3</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2' t='s'><v>-1</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2' t='b'><v>2</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2' t='new'><v>2</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2' t='d'><v>12-05-2026</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='C2'><v>1</v></c><c r='C2'><v>1</v></c></row>", "Blad1!C2"),
        ("<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>", "Blad1!A2"),
        ("<row r='2'><c r='B2'><v>1</v></c></row><row r='1'><c r='A1'/></row>", "Blad1!A1"),
        ("<row r='2'><c r='XFE2'><v>1</v></c></row>", "Blad1!A2"),
        ("<row r='1048577'><c><v>1</v></c></row>", "Blad1"),
        ("<row r='2'><c r='A2' t='str'><v>&unknown;</v></c></row>", "Blad1!A2"),
        ("<row r='2'><c r='A2' t='str'><v>&#0;</v></c></row>", "Blad1!A2"),
        ("<row r='2'><c r='A2'><v>1</c></row>", "Blad1!A2"),
        ("<row r='2'><c r='A2'><v>1</v></c>", "Blad1!B2"),
    ] {
        assert_eq!(refused_at(&Parts::rows(rows).zipped()), (cell.to_owned(), damaged(sheet)), "{rows}");
    }
}

#[test]
fn a_fault_outside_the_cells_names_the_part() {
    let whole = Parts::default;
    let without = |path: &str| {
        let parts = Parts::default();
        let all = [
            ("xl/workbook.xml", parts.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", parts.relations.as_bytes()),
            ("xl/worksheets/sheet1.xml", parts.sheet.as_bytes()),
        ];
        let kept: Vec<_> = all.into_iter().filter(|(part, _)| *part != path).collect();
        refused_at(&zipped(&kept)).1
    };
    assert_eq!(without("xl/workbook.xml"), Fault::NoWorkbook);
    assert_eq!(without("xl/_rels/workbook.xml.rels"), damaged("xl/_rels/workbook.xml.rels"));
    assert_eq!(without("xl/worksheets/sheet1.xml"), damaged("xl/worksheets/sheet1.xml"));
    let cut = |text: &str| text.get(..text.len() - 4).unwrap().to_owned();
    let parts = Parts { workbook: cut(&whole().workbook), ..whole() };
    assert_eq!(refused_at(&parts.zipped()), (String::new(), damaged("xl/workbook.xml")));
    let parts = Parts { strings: cut(&whole().strings), ..whole() };
    assert_eq!(refused_at(&parts.zipped()).1, damaged("xl/sharedStrings.xml"));
    let parts = Parts { styles: cut(&whole().styles), ..whole() };
    assert_eq!(refused_at(&parts.zipped()).1, damaged("xl/styles.xml"));
    let parts = Parts { relations: whole().relations.replace("rId1", "rId8"), ..whole() };
    assert_eq!(refused_at(&parts.zipped()).1, damaged("xl/workbook.xml"));
    let binary = zipped(&[("xl/workbook.bin", b"")]);
    assert_eq!(refused_at(&binary).1, Fault::OtherWorkbook);
}
