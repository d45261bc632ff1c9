//! Tables of anybody, with a mapping that is guessed, kept or chosen.

use crate::support::{day, faults, incoming, place, row, try_with, workbook};
use peil_core::intensity::{Answer, Composition, Technology};
use peil_core::record::{Province, Sector, SizeClass};
use peil_portfolio::{Consent, Contact, KvkError, ScanRecord};
use peil_transfer::{
    CellWhy, CompanyFields, Field, Incoming, Kind, Mapping, Mappings, Note, Offer, OpenedTable, Part,
    ReadError, Watch,
};
use peil_words::{Language, Words};

fn fields(offer: &Offer) -> &CompanyFields {
    &offer.company.as_ref().unwrap().fields
}

fn contact(offer: &Offer) -> &Contact {
    let found = offer.parts.iter().find_map(|part| match part {
        Part::Contact(contact) => Some(contact.record()),
        _ => None,
    });
    found.unwrap()
}

fn scan(offer: &Offer) -> &ScanRecord {
    let found = offer.parts.iter().find_map(|part| match part {
        Part::Scan(scan) => Some(scan.record()),
        _ => None,
    });
    found.unwrap()
}

fn check_bakery(offer: &Offer) {
    assert_eq!(offer.faults, []);
    let fields = fields(offer);
    assert_eq!(fields.name.as_deref(), Some("Bakkerij Jansen"));
    assert_eq!(fields.kvk.unwrap().to_string(), "01234567");
    assert_eq!(fields.street.as_deref(), Some("Dorpsstraat 12a"));
    assert_eq!((fields.postal_code.as_deref(), fields.city.as_deref()), (Some("9401 AB"), Some("Assen")));
    assert_eq!((fields.province, fields.persons), (Some(Province::Drenthe), Some(1234)));
    assert_eq!(fields.section.map(Sector::letter), Some('C'));
    assert_eq!(fields.founded.map(|period| period.to_string()).as_deref(), Some("1998-05"));
    assert_eq!((fields.consent, fields.consent_on), (Some(Consent::Given), Some(day("2026-02-01"))));
    assert_eq!(fields.tags.as_deref(), Some(&["bakkers".to_owned(), "noord".to_owned()][..]));
    let contact = contact(offer);
    assert_eq!((contact.name.as_str(), contact.role.as_str()), ("Jan van den Berg", "eigenaar"));
    assert_eq!(contact.email, "jan@example.org");
}

/// With a title, a vertical tab within a field, an error of a spreadsheet, old line ends and the last sign of MS-DOS.
#[test]
fn a_table_of_an_older_program_below_a_title_is_read() {
    let text = "Klanten, export 2026\rBedrijfsnaam;Plaats;Opmerkingen\rBakkerij Jansen;Assen;regel 1\u{b}regel 2\r\
        De Boer;#N/B;\r\u{1a}";
    let read = incoming(text.as_bytes());
    assert_eq!((read.kind, read.offers.len()), (Kind::Table(String::new()), 2));
    assert_eq!(read.offers[0].faults, []);
    assert_eq!(fields(&read.offers[0]).notes.as_deref(), Some("regel 1\nregel 2"));
    assert_eq!(faults(&read.offers[1]), [("Plaats", "#N/B", CellWhy::Form)]);
}

#[test]
fn a_table_of_customers_is_understood_by_its_headings() {
    let text = "Klantcode;Bedrijfsnaam;KvK-nummer;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Provincie;Aantal medewerkers;\
        SBI-code;Oprichtingsdatum;Toestemming;Datum toestemming;Labels;Voornaam;Tussenvoegsel;Achternaam;Functie;E-mailadres\r\n\
        K1;Bakkerij Jansen;01234567;Dorpsstraat;12;a;9401 AB;Assen;Drenthe;1.234;10.71;12-05-1998;ja;01-02-2026;\
        bakkers, noord;Jan;van den;Berg;eigenaar;jan@example.org\r\n";
    let read = incoming(text.as_bytes());
    assert_eq!((read.kind, read.offers.len()), (Kind::Table(String::new()), 1));
    assert_eq!(read.notes, [Note::ColumnsLeft(vec!["Klantcode".into()])]);
    assert_eq!(place(&read.offers[0]), "line 2");
    check_bakery(&read.offers[0]);
}

#[test]
fn a_workbook_with_english_headings_below_a_title_says_the_same() {
    let rows = [
        row!["Customers of the hub, exported yesterday"],
        row![],
        row![
            "Company name",
            "Chamber of Commerce number",
            "Street address",
            "Zip code",
            "City",
            "Province",
            "Number of employees",
            "NACE code",
            "Founded",
            "Consent",
            "Consent date",
            "Tags",
            "Contact person",
            "Role",
            "E-mail"
        ],
        row![
            "Bakkerij Jansen",
            1_234_567.0,
            "Dorpsstraat 12a",
            "9401 AB",
            "Assen",
            "Drenthe",
            1234.0,
            "C10",
            "1998-05",
            "yes",
            "2026-02-01",
            "bakkers; noord",
            "Jan van den Berg",
            "eigenaar",
            "jan@example.org"
        ],
    ];
    let read = incoming(&workbook("Blad1", &rows));
    assert_eq!((read.kind, read.notes), (Kind::Table(String::new()), vec![]));
    assert_eq!(place(&read.offers[0]), "Blad1!4");
    check_bakery(&read.offers[0]);
}

#[test]
fn answers_are_read_in_either_language_and_by_their_codes() {
    use Answer::{No, Unknown, Yes};
    let composition = Composition::V3In2025;
    let words = [Words::new(Language::Dutch), Words::new(Language::English)];
    let technologies: Vec<Technology> = composition.items().iter().map(|item| item.technology).collect();
    let named = words
        .iter()
        .map(|words| technologies.iter().map(|known| words.technology(*known)).collect::<Vec<_>>());
    let coded = technologies.iter().map(|known| known.code().to_owned()).collect();
    for headings in named.chain([coded]) {
        let quoted: Vec<String> = headings.iter().map(|heading| format!("\"{heading}\"")).collect();
        let text = format!(
            "Bedrijf;Scandatum;{}\nA;31-12-2025;ja;nee;1;0;x;true;;onbekend;J;N;yes;no\nB;;{}\n",
            quoted.join(";"),
            ";".repeat(11)
        );
        let read = incoming(text.as_bytes());
        let found = scan(&read.offers[0]);
        assert_eq!((found.composition, found.scanned_on), (composition, day("2025-12-31")));
        let answers: Vec<Answer> = found.scan.answers().collect();
        assert_eq!(answers, [Yes, No, Yes, No, Yes, Yes, Unknown, Unknown, Yes, No, Yes, No]);
        assert_eq!(read.offers[1].parts, [], "nothing answered is no scan");
    }
}

#[test]
fn a_website_is_an_address_or_an_answer_as_its_cells_say() {
    let address = incoming(b"Bedrijf;Website\nA;www.example.org\n");
    assert_eq!(fields(&address.offers[0]).website.as_deref(), Some("www.example.org"));
    let answer = incoming(b"Bedrijf;Website;ERP\nA;ja;nee\n");
    assert_eq!(fields(&answer.offers[0]).website, None);
    let kind = scan(&answer.offers[0]);
    assert_eq!(
        kind.composition.position(Technology::Website).and_then(|at| kind.scan.answer(at)),
        Some(Answer::Yes)
    );
    assert_eq!(kind.scanned_on, day("2026-11-22"), "without a day it is of today");
}

#[test]
fn a_fault_names_its_line_its_column_and_what_stands_there() {
    let header = "Bedrijf;KvK;Btw-nummer;Medewerkers;Grootteklasse;Opgericht;Provincie;Toestemming;Datum toestemming;Sector";
    for (cells, column, text, why) in [
        (";;;5;;;;;;", "Bedrijf", "", CellWhy::Empty),
        ("A;1234567;;;;;;;;", "KvK", "1234567", CellWhy::Kvk(KvkError::NotEight { digits: 7 })),
        ("A;;NL1;;;;;;;", "Btw-nummer", "NL1", CellWhy::Vat(peil_portfolio::VatError::Form)),
        ("A;;;tien;;;;;;", "Medewerkers", "tien", CellWhy::WholeNumber),
        ("A;;;2,5;;;;;;", "Medewerkers", "2,5", CellWhy::WholeNumber),
        ("A;;;-1;;;;;;", "Medewerkers", "-1", CellWhy::WholeNumber),
        ("A;;;;reus;;;;;", "Grootteklasse", "reus", CellWhy::Choice),
        ("A;;;;;ooit;;;;", "Opgericht", "ooit", CellWhy::Period),
        ("A;;;;;;Beieren;;;", "Provincie", "Beieren", CellWhy::Choice),
        ("A;;;;;;;misschien;;", "Toestemming", "misschien", CellWhy::Choice),
        ("A;;;;;;;;30-02-2026;", "Datum toestemming", "30-02-2026", CellWhy::Date),
        ("A;;;;;;;;;Raketten", "Sector", "Raketten", CellWhy::Choice),
    ] {
        let read = incoming(format!("{header}\nGoed;;;;;;;;;\n{cells}\n").as_bytes());
        assert_eq!(read.offers[0].faults, []);
        assert_eq!(place(&read.offers[1]), "line 3");
        assert_eq!(faults(&read.offers[1]), [(column, text, why)], "{cells}");
    }
}

#[test]
fn a_row_without_anything_is_passed_over_and_a_dash_says_nothing() {
    let read = incoming(b"Bedrijf;Plaats;Code\nA;-;1\n;;totaal\nB;n.v.t.;2\n");
    let names: Vec<_> = read.offers.iter().map(|offer| fields(offer).name.clone().unwrap()).collect();
    assert_eq!(names, ["A", "B"]);
    assert!(read.offers.iter().all(|offer| fields(offer).city.is_none()));
}

#[test]
fn the_mark_that_keeps_a_text_from_being_run_is_taken_off_in_a_text_only() {
    let text = incoming(b"Bedrijf;Opmerkingen\nA;'=1+1\n");
    assert_eq!(fields(&text.offers[0]).notes.as_deref(), Some("=1+1"));
    let sheet = incoming(&workbook("Blad1", &[row!["Bedrijf", "Opmerkingen"], row!["A", "'=1+1"]]));
    assert_eq!(fields(&sheet.offers[0]).notes.as_deref(), Some("'=1+1"));
}

#[test]
fn where_the_mark_stands_before_a_blank_nothing_is_said() {
    let read = incoming(b"Bedrijf;Straat en nummer;Provincie;Opmerkingen\nA;\"'\n\";\"'\t\";\"'\r\n \"\n");
    let [offer] = &read.offers[..] else { panic!("{:?}", read.offers) };
    let company = fields(offer);
    assert_eq!((&company.street, company.province, &company.notes), (&None, None, &None));
    assert!(offer.faults.is_empty(), "{:?}", offer.faults);
}

#[test]
fn a_telephone_number_gets_back_what_a_spreadsheet_took_off() {
    let rows = [
        row!["Bedrijf", "Contactpersoon", "Telefoon"],
        row!["A", "An", 612_345_678.0],
        row!["B", "Bo", 31_612_345_678.0],
        row!["C", "Cas", 112.0],
        row!["D", "Dee", 32_470_123_456.0],
        row!["E", "Eef", "612345678"],
    ];
    let read = incoming(&workbook("Blad1", &rows));
    let phones: Vec<_> = read.offers.iter().map(|offer| contact(offer).phone.as_str()).collect();
    assert_eq!(phones, ["0612345678", "+31612345678", "112", "32470123456", "612345678"]);
}

fn mapping(text: &str) -> Mapping {
    text.parse().unwrap()
}

/// Headings that say nothing by themselves.
const STRANGE: &[u8] = b"Veld 1,Veld 2,Veld 3\nA,03/04/2020,\"1,234\"\n";
const FOR_STRANGE: &str = "peil mapping 1\ndates month_first\ndecimals point\ncomposition v3-2023\n\
    column name\tVeld 1\ncolumn consent_on\tVeld 2\ncolumn persons\tVeld 3\n";

fn check_strange(read: &Incoming) {
    let fields = fields(&read.offers[0]);
    assert_eq!(fields.name.as_deref(), Some("A"));
    assert_eq!((fields.consent_on, fields.persons), (Some(day("2020-03-04")), Some(1234)));
}

#[test]
fn a_mapping_that_was_kept_is_recognised_by_the_headings() {
    assert_eq!(try_with(STRANGE, &Mappings::default()), Err(ReadError::Unrecognised));
    let other = mapping("peil mapping 1\ncolumn name\tVeld 1\n");
    let kept = vec![("Anders".to_owned(), other), ("CRM".to_owned(), mapping(FOR_STRANGE))];
    let read = try_with(STRANGE, &Mappings { kept, chosen: None }).unwrap();
    assert_eq!(read.kind, Kind::Table("CRM".to_owned()));
    check_strange(&read);
}

#[test]
fn a_mapping_that_was_chosen_rules_and_misses_no_column() {
    let chosen = |text| Mappings { kept: Vec::new(), chosen: Some(("Mijn".to_owned(), mapping(text))) };
    check_strange(&try_with(STRANGE, &chosen(FOR_STRANGE)).unwrap());
    let missing = try_with(b"Veld 1,Veld 2\nA,B\n", &chosen(FOR_STRANGE));
    let error = ReadError::NoColumn { mapping: "Mijn".to_owned(), column: "Veld 3".to_owned() };
    assert_eq!(missing, Err(error));
    let nobody = try_with(STRANGE, &chosen("peil mapping 1\ncolumn city\tVeld 1\n"));
    assert_eq!(nobody, Err(ReadError::Unrecognised), "no column tells the company");
}

#[test]
fn a_table_can_be_opened_changed_and_kept() {
    let mut table = OpenedTable::open("own.csv", STRANGE, &Mappings::default(), Watch::default()).unwrap();
    assert_eq!((table.rows, table.known_as.as_deref(), table.columns.len()), (1, None, 3));
    assert_eq!(table.columns[2].examples, ["1,234"]);
    assert!(!table.mapping.names_companies());
    table.mapping.assign("Veld 1", Some(Field::Name));
    table.mapping.assign("Veld 3", Some(Field::Persons));
    let kept: Mapping = table.mapping.to_string().parse().unwrap();
    let mappings = Mappings { kept: vec![("CRM".to_owned(), kept)], chosen: None };
    assert_eq!(try_with(STRANGE, &mappings).unwrap().kind, Kind::Table("CRM".to_owned()));
    let again = OpenedTable::open("own.csv", STRANGE, &mappings, Watch::default()).unwrap();
    assert_eq!(again.known_as.as_deref(), Some("CRM"));
}

#[test]
fn the_order_of_days_is_seen_in_the_table() {
    let american = incoming(b"Company,Consent date\nA,05/13/2026\nB,05/12/2026\n");
    let days: Vec<_> = american.offers.iter().map(|offer| fields(offer).consent_on.unwrap()).collect();
    assert_eq!(days, [day("2026-05-13"), day("2026-05-12")]);
    let doubtful = incoming(b"Company,Consent date\nB,05/12/2026\n");
    assert_eq!(
        fields(&doubtful.offers[0]).consent_on,
        Some(day("2026-12-05")),
        "the day first, as is usual here"
    );
}

#[test]
fn headings_that_come_twice_or_not_at_all_stay_apart() {
    let table = OpenedTable::open(
        "own.csv",
        b"Bedrijf;;Naam;naam\nA;B;C;D\n",
        &Mappings::default(),
        Watch::default(),
    )
    .unwrap();
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["Bedrijf", "Naam", "naam (2)"]);
    assert_eq!(table.mapping.heading_of(Field::Name), Some("Bedrijf"), "the first of them");
}

#[test]
fn what_is_no_table_of_companies_is_not_taken_for_one() {
    for text in ["lieve lezer\n", "a;b\n1;2\n", "{\"a\":1}", "<html></html>", "Datum;Bedrag\n1-1-2026;5\n"] {
        assert_eq!(try_with(text.as_bytes(), &Mappings::default()), Err(ReadError::Unrecognised), "{text}");
    }
    let sizes = incoming(b"Bedrijf;Grootteklasse\nA;10-49\n");
    assert_eq!(fields(&sizes.offers[0]).size, Some(SizeClass::Small));
}
