//! Tables as text.

use crate::support::{book, cells, expected};
use peil_exchange::Fault;
use peil_exchange::sheet::{Cell, SheetFormat};
use proptest::prelude::*;

fn separator(bytes: &[u8]) -> char {
    match book(bytes).format {
        SheetFormat::Csv { separator, .. } => separator,
        other => panic!("{other:?}"),
    }
}

/// What a spreadsheet writes where it shows an error, in English, in Dutch, and in a column that is too narrow.
#[test]
fn the_errors_of_a_spreadsheet_are_errors_in_a_text_as_well() {
    for error in [
        "#N/A",
        "#N/B",
        "#REF!",
        "#VERW!",
        "#DIV/0!",
        "#DEEL/0!",
        "#VALUE!",
        "#WAARDE!",
        "#NAME?",
        "#NAAM?",
        "#NUM!",
        "#GETAL!",
        "#NULL!",
        "#LEEG!",
        "#SPILL!",
        "#OVERLOOP!",
        "Err:502",
        "Fout:508",
        "########",
    ] {
        let text = format!("naam;plaats\n{error};x\n\" {error}\";y\n");
        let error = format!("error {error}");
        let found = [(2, 0, error.as_str()), (2, 1, "text x"), (3, 0, error.as_str()), (3, 1, "text y")];
        let heading = [(1, 0, "text naam"), (1, 1, "text plaats")];
        assert_eq!(
            cells(&book(text.as_bytes()).sheets[0]),
            expected(&[heading, found[..2].try_into().unwrap(), found[2..].try_into().unwrap()].concat())
        );
    }
}

#[test]
fn what_only_looks_like_an_error_is_text() {
    for text in
        ["#", "##", "#1", "#N/A?", "N/A", "'#N/A", "#hashtag!", "Err:5o2", "Err:", "#mkb", "#N/A #N/A"]
    {
        let found = format!("text {text}");
        assert_eq!(cells(&book(format!("naam;x\n{text};y\n").as_bytes()).sheets[0])[2], (2, 0, found));
    }
}

#[test]
fn titles_above_a_table_tell_neither_its_separator_nor_its_width() {
    for (text, sign) in [
        ("Ledenlijst\nBedrijf,Plaats\nA,B\nC,D\n", ','),
        ("Klanten, export 2026\nNaam;Plaats\nA;B\n", ';'),
        ("Klanten, export 2026\n\nNaam;Omzet\nA;1,5\nB;2,5\n", ';'),
        ("Ledenlijst\nBedrijf,Plaats\nA,B", ','),
        ("Klanten, export 2026\nNaam;Plaats;Land\nA;B;C", ';'),
        ("Lijst; gemaakt door Jan; voor Piet; en Klaas\nNaam\tPlaats\nA\tB\nC\tD", '\t'),
        ("Naam;Plaats\nA;B\nBron: KvK, 2026\n", ';'),
        ("Naam|Adres\nA|Kade 1, Assen\nB|Kade 2, Assen\n", '|'),
        ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", ';'),
        ("naam\nBakkerij\nJansen, Piet\nSlager\n", ';'),
        ("a;b;c;d\n1,5;x\n2,5;x;y\n3,5;x\n4,5;z;y;q\n", ';'),
        ("naam;adres;land\nA;Kade 1, Assen\nB;Kade 2, Emmen;NL\nC;Kade 3, Norg\nD;Weg 4, Peize;NL\n", ';'),
        ("naam,omzet,merk\nA,1;5,x\nB,2;5,y\nC,3;5,z\n", ','),
        ("Titel\n\n;;\nNaam,A;Plaats;Land\nA;B;C\n", ';'),
        ("naam\nA\nB\nC\nD\nE\nJansen, Piet\nDe Boer, Jan\n", ';'),
    ] {
        assert_eq!(separator(text.as_bytes()), sign, "{text}");
    }
    let text = "Ledenlijst\nBedrijf,Plaats\nA,B";
    let found = [
        (1, 0, "text Ledenlijst"),
        (2, 0, "text Bedrijf"),
        (2, 1, "text Plaats"),
        (3, 0, "text A"),
        (3, 1, "text B"),
    ];
    assert_eq!(cells(&book(text.as_bytes()).sheets[0]), expected(&found));
}

/// As a spreadsheet on a Mac saves it when asked for the old form.
#[test]
fn lines_may_end_with_a_carriage_return_alone() {
    let text = "naam;plaats\r\"regel 1\rregel 2\";x\r\ry;z";
    let found = [
        (1, 0, "text naam"),
        (1, 1, "text plaats"),
        (2, 0, "text regel 1\nregel 2"),
        (2, 1, "text x"),
        (5, 0, "text y"),
        (5, 1, "text z"),
    ];
    assert_eq!(cells(&book(text.as_bytes()).sheets[0]), expected(&found));
}

/// Databases write a line end within a field as a vertical tab, and old programs a sign behind the last line.
#[test]
fn signs_of_older_programs_are_understood() {
    let found =
        [(1, 0, "text naam"), (1, 1, "text plaats"), (2, 0, "text regel 1\nregel 2"), (2, 1, "text x")];
    let text = "naam;plaats\r\nregel 1\u{b}regel 2;x\r\n\u{1a}";
    assert_eq!(cells(&book(text.as_bytes()).sheets[0]), expected(&found));
    let error = crate::support::refused(b"naam;plaats\nA\x1aB;x\n");
    assert_eq!((error.place.unwrap().line, error.fault), (2, Fault::NotText));
}

#[test]
fn what_stands_apart_below_a_table_is_not_a_row_that_was_cut() {
    let text = "naam;plaats\nA;B\n\nTotaal 1";
    let found = [
        (1, 0, "text naam"),
        (1, 1, "text plaats"),
        (2, 0, "text A"),
        (2, 1, "text B"),
        (4, 0, "text Totaal 1"),
    ];
    assert_eq!(cells(&book(text.as_bytes()).sheets[0]), expected(&found));
    let error = crate::support::refused(b"Titel\nnaam;plaats\nA;B\nC");
    assert_eq!((error.place.unwrap().line, error.fault), (4, Fault::Cut));
}

/// The letters with which a zip begins as well.
#[test]
fn a_text_may_begin_with_the_letters_of_a_zip() {
    let found = [(1, 0, "text PK-nummer"), (1, 1, "text naam"), (2, 0, "text 1"), (2, 1, "text A")];
    assert_eq!(cells(&book(b"PK-nummer;naam\n1;A\n").sheets[0]), expected(&found));
    assert_eq!(cells(&book(b"PK;naam\n").sheets[0]), expected(&[(1, 0, "text PK"), (1, 1, "text naam")]));
    assert_eq!(cells(&book(b"PK\r\n").sheets[0]), expected(&[(1, 0, "text PK")]));
}

/// A field as a spreadsheet writes it: in quotation marks where it holds a sign that could be between two fields.
fn field() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-z0-9 .é]{0,8}", "[a-z;,|\t\"\n]{1,6}".prop_map(|text| text), "[0-9]{1,4},[0-9]{1,2}",]
}

fn written(text: &str, separator: char) -> String {
    let is_decimal = separator != ',' && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    if !is_decimal && text.contains([';', ',', '|', '\t', '"', '\n']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn any_table_is_found_again_whatever_stands_above_it(
        separator in prop::sample::select(vec![';', ',', '\t', '|']),
        headings in prop::collection::vec("[A-Z][a-z]{2,8}", 2..7),
        rows in prop::collection::vec(prop::collection::vec(field(), 6), 2..12),
        titles in prop::collection::vec("[A-Z][A-Za-z0-9 ;,|]{0,30}", 0..4),
        ends in any::<bool>(),
    ) {
        // As many rows as titles at least, the headings counted: nobody could tell them apart otherwise.
        let width = headings.len();
        let mut table = vec![headings];
        table.extend(rows.into_iter().map(|row| row.into_iter().take(width).collect::<Vec<_>>()));
        let lines = table.iter().map(|row| {
            row.iter().map(|field| written(field, separator)).collect::<Vec<_>>().join(&separator.to_string())
        });
        let mut text = titles.iter().cloned().chain(lines).collect::<Vec<_>>().join("\n");
        text.extend(ends.then_some('\n'));
        let book = book(text.as_bytes());
        let found: Vec<Vec<String>> = book.sheets[0]
            .rows()
            .filter(|row| row.number() > u32::try_from(titles.len()).unwrap())
            .map(|row| row.cells().fold(vec![String::new(); width], |mut cells, (column, cell)| {
                match cell {
                    Cell::Text(text) => cells[usize::from(column)] = text.to_owned(),
                    other => panic!("{other:?}"),
                }
                cells
            }))
            .collect();
        let filled: Vec<_> = table.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        prop_assert_eq!(found, filled, "{}", text);
    }
}
