//! `OpenDocument` spreadsheets.

use crate::support::{book, cells, expected, ods, ods_with_styles, refused_at, zipped};
use peil_exchange::Fault;
use peil_exchange::sheet::{SheetFormat, SheetLimits, SheetNote, SheetOptions, read_book};

fn damaged() -> Fault {
    Fault::WorkbookDamaged { part: "content.xml".to_owned() }
}

fn table(rows: &str) -> Vec<u8> {
    ods(&format!("<table:table table:name='Blad1'>{rows}</table:table>"))
}

#[test]
fn every_kind_of_cell_is_told_apart() {
    let rows = "<table:table-column table:number-columns-repeated='9'/><table:table-header-rows><table:table-row>\
        <table:table-cell office:value-type='string'><text:p>Naam &amp; <text:span>plaats</text:span></text:p>\
        <text:p>twee<text:s text:c='3'/>spaties</text:p><office:annotation><text:p>niet dit</text:p></office:annotation></table:table-cell>\
        <table:table-cell table:number-columns-repeated='2'/>\
        <table:table-cell office:value-type='float' office:value='33.77'><text:p>33,8</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated='16380'/></table:table-row></table:table-header-rows>\
        <table:table-row table:number-rows-repeated='5'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>\
        <table:table-row table:number-rows-repeated='2'>\
        <table:table-cell office:value-type='date' office:date-value='2026-05-12'><text:p>12-05-26</text:p></table:table-cell>\
        <table:table-cell office:value-type='boolean' office:boolean-value='true' table:number-columns-repeated='2'/>\
        <table:table-cell office:value-type='percentage' office:value='0.5'/>\
        <table:table-cell table:formula='of:=1/0' office:value-type='string' calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>\
        <table:table-cell office:value-type='time' office:time-value='PT08H30M00S'><text:p>08:30</text:p></table:table-cell>\
        </table:table-row>\
        <table:table-row table:number-rows-repeated='1048568'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    let book = book(&table(rows));
    assert_eq!(book.format, SheetFormat::Ods);
    let mut rest = Vec::new();
    for row in [7, 8] {
        rest.extend([
            (row, 0, "day 2026-05-12"),
            (row, 1, "is true"),
            (row, 2, "is true"),
            (row, 3, "percent 50"),
            (row, 4, "error #DIV/0!"),
            (row, 5, "text 08:30"),
        ]);
    }
    let first = [(1, 0, "text Naam & plaats\ntwee   spaties"), (1, 3, "number 33.77")];
    assert_eq!(cells(&book.sheets[0]), expected(&[&first[..], &rest].concat()));
    let formulas = SheetNote::Formulas { sheet: "Blad1".to_owned(), count: 2, without_value: 0 };
    assert_eq!(book.notes, [formulas]);
}

#[test]
fn numbers_are_exact_and_whole_where_they_are() {
    let cell = |kind: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type='{kind}' office:value='{value}'><text:p>x</text:p></table:table-cell>"
        )
    };
    let rows = [
        cell("float", "1234567.0"),
        cell("percentage", "0.4787"),
        cell("percentage", "0.07"),
        cell("percentage", "1"),
        cell("currency", "12.50"),
        cell("float", "1.5E3"),
    ];
    let found = [
        (1, 0, "number 1234567"),
        (1, 1, "percent 47.87"),
        (1, 2, "percent 7"),
        (1, 3, "percent 100"),
        (1, 4, "number 12.5"),
        (1, 5, "number 1500"),
    ];
    let book = book(&table(&format!("<table:table-row>{}</table:table-row>", rows.concat())));
    assert_eq!(cells(&book.sheets[0]), expected(&found));
}

/// A telephone number and the like, of which the form gives back the zeros in front.
#[test]
fn zeros_in_front_of_a_number_are_kept_where_they_are_shown() {
    let cell = |value: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type='float' office:value='{value}'><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let rows = [
        cell("612345678", "0612345678"),
        cell("0", "000"),
        cell("612345678", "612345678"),
        cell("1.5", "01,5"),
        cell("5", "6"),
        cell("5", "x05"),
    ];
    let found = [
        (1, 0, "text 0612345678"),
        (1, 1, "text 000"),
        (1, 2, "number 612345678"),
        (1, 3, "number 1.5"),
        (1, 4, "number 5"),
        (1, 5, "number 5"),
    ];
    let book = book(&table(&format!("<table:table-row>{}</table:table-row>", rows.concat())));
    assert_eq!(cells(&book.sheets[0]), expected(&found));
}

/// Some programs leave out what is shown; and what is shown of a time may be in any form.
#[test]
fn a_time_is_taken_from_its_value() {
    let cell = |value: &str, text: &str| {
        let text = if text.is_empty() { String::new() } else { format!("<text:p>{text}</text:p>") };
        format!(
            "<table:table-cell office:value-type='time' office:time-value='{value}'>{text}</table:table-cell>"
        )
    };
    let rows = [
        cell("PT08H30M00S", ""),
        cell("PT08H30M00S", "8:30 AM"),
        cell("PT36H00M01.5S", "36:00"),
        cell("PT0H5M0S", ""),
        cell("-PT1H0M0S", "-01:00"),
        cell("P1D", "een dag"),
        cell("PT99999999999999999999H0M0S", "veel"),
    ];
    let found = [
        (1, 0, "text 08:30"),
        (1, 1, "text 08:30"),
        (1, 2, "text 36:00:01"),
        (1, 3, "text 00:05"),
        (1, 4, "text -01:00"),
        (1, 5, "text een dag"),
        (1, 6, "text veel"),
    ];
    let book = book(&table(&format!("<table:table-row>{}</table:table-row>", rows.concat())));
    assert_eq!(cells(&book.sheets[0]), expected(&found));
}

/// A text may stand in the tag alone; and what is said aloud of a sign is no part of it.
#[test]
fn texts_are_found_where_they_stand() {
    let rows = "<table:table-row><table:table-cell office:value-type='string' office:string-value='in &amp; de tag'/>\
        <table:table-cell office:value-type='string' office:string-value='anders'><text:p>zoals getoond</text:p></table:table-cell>\
        <table:table-cell office:value-type='string'><text:p><text:ruby><text:ruby-base>漢</text:ruby-base>\
        <text:ruby-text>kan</text:ruby-text></text:ruby> <text:sheet-name>Blad1</text:sheet-name><text:a><text:span>x</text:span></text:a>\
        <draw:frame><text:p>niet dit</text:p></draw:frame></text:p></table:table-cell></table:table-row>";
    let found = [(1, 0, "text in & de tag"), (1, 1, "text zoals getoond"), (1, 2, "text 漢 Blad1x")];
    assert_eq!(cells(&book(&table(rows)).sheets[0]), expected(&found));
}

#[test]
fn what_is_hidden_or_merged_is_told() {
    let styles = "<style:style style:name='ta1'><style:table-properties table:display='true'/></style:style>\
        <style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>";
    let cell = "<table:table-cell table:number-columns-spanned='2' office:value-type='string'><text:p>x</text:p></table:table-cell>\
        <table:covered-table-cell office:value-type='string'><text:p>onder</text:p></table:covered-table-cell>";
    let tables = format!(
        "<table:tracked-changes><table:table-cell><text:p>oud</text:p></table:table-cell></table:tracked-changes>\
         <table:table table:name='Een' table:style-name='ta1'><table:table-row table:visibility='filter'>{cell}</table:table-row></table:table>\
         <table:table table:name='Twee' table:style-name='ta2'><table:table-row>{cell}</table:table-row></table:table>"
    );
    let book = book(&ods_with_styles(styles, &tables));
    assert_eq!(book.sheets.len(), 1);
    assert_eq!(cells(&book.sheets[0]), expected(&[(1, 0, "text x")]));
    assert_eq!(
        book.notes,
        [
            SheetNote::Merged { sheet: "Een".to_owned(), areas: 1 },
            SheetNote::HiddenRows { sheet: "Een".to_owned(), rows: 1 },
            SheetNote::HiddenSheet { sheet: "Twee".to_owned() },
        ]
    );
}

#[test]
fn a_fault_in_a_cell_is_told_with_the_cell() {
    let empty = "<table:table-cell/>";
    for (cell, fault) in [
        ("<table:table-cell office:value-type='float' office:value='1,5'/>", damaged()),
        ("<table:table-cell office:value-type='float'/>", damaged()),
        ("<table:table-cell office:value-type='boolean' office:boolean-value='ja'/>", damaged()),
        ("<table:table-cell table:number-columns-repeated='-1'/>", damaged()),
        ("<table:table-cell table:number-columns-repeated='0'/>", damaged()),
        ("<table:table-cell><text:p>&x;</text:p></table:table-cell>", damaged()),
        (
            "<table:table-cell><text:p><text:s text:c='999999999'/></text:p></table:table-cell>",
            Fault::CellTooLong { limit: 128 << 10 },
        ),
    ] {
        let rows = format!(
            "<table:table-row table:number-rows-repeated='2'>{empty}</table:table-row><table:table-row>{empty}{cell}</table:table-row>"
        );
        assert_eq!(refused_at(&table(&rows)), ("Blad1!B3".to_owned(), fault), "{cell}");
    }
}

#[test]
fn a_workbook_that_ends_early_is_refused_and_not_waited_for() {
    let rows = "<table:table-row><table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell></table:table-row>";
    let whole = format!(
        "<office:spreadsheet><table:table table:name='Blad1'>{rows}</table:table></office:spreadsheet>"
    );
    for length in 1..whole.len() {
        let parts: [(&str, &[u8]); 2] = [
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", whole.get(..length).unwrap().as_bytes()),
        ];
        assert_eq!(refused_at(&zipped(&parts)).1, damaged(), "{length}");
    }
}

#[test]
fn cells_that_are_said_to_come_a_billion_times_are_refused() {
    let cell = "<table:table-cell office:value-type='string' table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell>";
    let rows = format!("<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row>");
    let limits = SheetLimits { cells: 1 << 15, ..SheetLimits::default() };
    let error = read_book("own", &table(&rows), &SheetOptions { limits, watch: None }).unwrap_err();
    assert_eq!(
        (error.place.unwrap().field.as_str(), error.fault),
        ("Blad1!A3", Fault::TooMany { limit: 1 << 15 })
    );
    let wide = cell.replace("16384", "4000000000");
    let rows = format!("<table:table-row>{wide}</table:table-row>");
    assert_eq!(refused_at(&table(&rows)).1, Fault::TooMany { limit: 16_384 });
    let late = format!(
        "<table:table-row table:number-rows-repeated='4294967295'/><table:table-row>{cell}</table:table-row>"
    );
    assert_eq!(refused_at(&table(&late)).1, Fault::TooMany { limit: 1_048_576 });
}

#[test]
fn a_password_is_told() {
    let bytes = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
        ("content.xml", b"\x00\x01"),
    ]);
    assert_eq!(refused_at(&bytes).1, Fault::Protected);
}
