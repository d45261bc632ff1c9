//! Formulas and the values that were kept with them, or not.

use crate::support::{Parts, book, cells, expected, ods};
use peil_exchange::sheet::SheetNote;

fn notes(count: usize, without_value: usize) -> Vec<SheetNote> {
    vec![SheetNote::Formulas { sheet: "Blad1".to_owned(), count, without_value }]
}

/// As openpyxl, Apache POI and others write formulas that nobody has computed yet, beside those that were.
#[test]
fn a_formula_without_a_kept_value_is_an_error_in_a_workbook_of_excel() {
    let rows = "<row r='2'><c r='A2'><f>1+1</f></c><c r='B2'><f>1+1</f><v/></c><c r='C2'><f>1+1</f><v></v></c>\
        <c r='D2' t='n'><f>1+1</f><v/></c><c r='E2' t='b'><f>TRUE()</f><v/></c><c r='F2' t='s'><f>A1</f><v></v></c>\
        <c r='G2' s='1'><f>TODAY()</f><v/></c><c r='H2' t='str'><f>A1</f></c></row>\
        <row r='3'><c r='A3' t='str'><f>\"\"</f><v></v></c><c r='B3' t='str'><f>\"\"</f><v/></c><c r='C3'><f>1+1</f><v>2.0</v></c>\
        <c r='D3' t='str'><f>A1</f><v>tekst</v></c><c r='E3'><v/></c><c r='F3' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>";
    let book = book(&Parts::rows(rows).zipped());
    let errors: Vec<_> = (0..8).map(|column| (2, column, "error =")).collect();
    let kept = [(3, 2, "number 2"), (3, 3, "text tekst"), (3, 5, "error #DIV/0!")];
    assert_eq!(cells(&book.sheets[0]), expected(&[&errors[..], &kept].concat()));
    assert_eq!(book.notes, notes(13, 8));
}

#[test]
fn a_formula_without_a_kept_value_is_an_error_in_open_document() {
    let rows = "<table:table-row><table:table-cell table:formula='of:=1+1'/>\
        <table:table-cell table:formula='of:=1+1' office:value-type='float'/>\
        <table:table-cell table:formula='of:=1+1' office:value-type='float' office:value=''/>\
        <table:table-cell table:formula='of:=TODAY()' office:value-type='date'/>\
        <table:table-cell table:formula='of:=TRUE()' office:value-type='boolean'/></table:table-row>\
        <table:table-row><table:table-cell table:formula='of:=&quot;&quot;' office:value-type='string' office:string-value=''/>\
        <table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2.0'/></table:table-row>";
    let book = book(&ods(&format!("<table:table table:name='Blad1'>{rows}</table:table>")));
    let errors: Vec<_> = (0..5).map(|column| (1, column, "error =")).collect();
    assert_eq!(cells(&book.sheets[0]), expected(&[&errors[..], &[(2, 1, "number 2")]].concat()));
    assert_eq!(book.notes, notes(7, 5));
}
