//! Which sheet, which row of headings and which column is meant.

use crate::support::{incoming, row, workbooks};
use peil_core::intensity::Composition;
use peil_transfer::{CompanyFields, Incoming, Note, Offer, Part};

fn fields(offer: &Offer) -> &CompanyFields {
    &offer.company.as_ref().unwrap().fields
}

fn names(read: &Incoming) -> Vec<&str> {
    read.offers.iter().map(|offer| fields(offer).name.as_deref().unwrap_or_default()).collect()
}

fn person(offer: &Offer) -> (&str, &str, &str) {
    match offer.parts.as_slice() {
        [Part::Contact(contact)] => {
            let contact = contact.record();
            (contact.name.as_str(), contact.email.as_str(), contact.phone.as_str())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn beside_a_company_a_name_is_that_of_a_person() {
    for header in
        ["Naam;Bedrijf;E-mail", "Name;Company;E-mail", "Naam;Organisatie;E-mail", "Naam;Klant;E-mail"]
    {
        let read = incoming(format!("{header}\nJan Bakker;Bakkerij Jansen;jan@example.org\n").as_bytes());
        assert_eq!(names(&read), ["Bakkerij Jansen"], "{header}");
        assert_eq!(person(&read.offers[0]), ("Jan Bakker", "jan@example.org", ""), "{header}");
        assert_eq!(read.notes, []);
    }
    let first = incoming(b"Voornaam;Naam;Bedrijf\nJan;Bakker;Bakkerij Jansen\n");
    assert_eq!((names(&first), person(&first.offers[0]).0), (vec!["Bakkerij Jansen"], "Jan Bakker"));
    // Where the person has a column, the name stays behind, and says so.
    let taken = incoming(b"Naam;Bedrijf;Contactpersoon\nJan;Bakkerij Jansen;Piet\n");
    assert_eq!((names(&taken), person(&taken.offers[0]).0), (vec!["Bakkerij Jansen"], "Piet"));
    assert_eq!(taken.notes, [Note::ColumnsLeft(vec!["Naam".into()])]);
    // Two names of one company are no person.
    let legal = incoming(b"Naam;Handelsnaam\nJansen Beheer B.V.;Bakkerij Jansen\n");
    assert_eq!((names(&legal), legal.offers[0].parts.len()), (vec!["Bakkerij Jansen"], 0));
    // Codes are no names.
    let coded = incoming(b"Klant;Naam\nK-17;Bakkerij Jansen\nK-18;G4S\n");
    assert_eq!(names(&coded), ["Bakkerij Jansen", "G4S"]);
    let alone = incoming(b"Naam;E-mail\nBakkerij Jansen;jan@example.org\n");
    assert_eq!(names(&alone), ["Bakkerij Jansen"]);
}

#[test]
fn the_more_particular_of_two_columns_is_read() {
    let read = incoming(
        b"Bedrijf;Plaats;Vestigingsplaats;Adres;Bezoekadres;Telefoon;Telefoon contactpersoon\n\
          A;Groningen;Assen;Postbus 1;Dorpsstraat 12;050-1;0592-2\n",
    );
    let company = fields(&read.offers[0]);
    assert_eq!((company.city.as_deref(), company.street.as_deref()), (Some("Assen"), Some("Dorpsstraat 12")));
    assert_eq!(person(&read.offers[0]).2, "0592-2");
    let left = ["Plaats", "Adres", "Telefoon"].map(str::to_owned).into();
    assert_eq!(read.notes, [Note::ColumnsLeft(left)]);
    // One that is empty gives way to one that is not.
    let empty = incoming(b"Bedrijf;Telefoon;Mobiel\nA;;06-1\nB;;06-2\n");
    assert_eq!(person(&empty.offers[1]).2, "06-2");
    // The number of the house comes once.
    let whole = incoming(b"Bedrijf;Adres;Straat;Huisnummer\nA;Dorpsstraat 12;Dorpsstraat;12\n");
    assert_eq!(fields(&whole.offers[0]).street.as_deref(), Some("Dorpsstraat 12"));
    let twice = incoming(b"Bedrijf;Adres;Huisnummer\nA;Dorpsstraat 12;12\nB;Dorpsstraat;12\n");
    let streets: Vec<_> = twice.offers.iter().map(|offer| fields(offer).street.as_deref()).collect();
    assert_eq!(streets, [Some("Dorpsstraat 12"); 2]);
}

#[test]
fn a_row_of_technologies_is_no_heading() {
    let read = incoming(
        b"Bedrijf;KvK;Interesse 1;Interesse 2;Interesse 3\nX BV;12345678;Website;ERP;CRM\nY BV;87654321;ERP;;\n",
    );
    assert_eq!(names(&read), ["X BV", "Y BV"]);
}

#[test]
fn an_explanation_before_the_table_is_not_the_table() {
    let explained =
        [row!["Bedrijf"], row!["Per bedrijf een regel, s.v.p."], row!["KvK"], row!["Acht cijfers"]];
    let table = [
        row!["Deelnemers 2026"],
        row!["Bedrijf", "Interesse"],
        row!["Bakkerij Jansen", "kassa"],
        row!["Smederij De Vries", "lasrobot"],
    ];
    let read = incoming(&workbooks(&[("Toelichting", &explained), ("Deelnemers", &table)]));
    assert_eq!(names(&read), ["Bakkerij Jansen", "Smederij De Vries"]);
    assert!(read.notes.contains(&Note::SheetsLeft(vec!["Toelichting".into()])), "{:?}", read.notes);
    // A sheet of persons stands before that of companies.
    let persons =
        [row!["Voornaam", "Achternaam", "E-mail", "Telefoon"], row!["Jan", "Bakker", "a@b.nl", "06"]];
    let read = incoming(&workbooks(&[("Personen", &persons), ("Bedrijven", &table)]));
    assert_eq!(names(&read), ["Bakkerij Jansen", "Smederij De Vries"]);
}

#[test]
fn answers_outside_the_list_stay_behind_and_say_so() {
    // The latest list with ERP and CRM is that of 2025; robots were asked in 2022 only.
    let read = incoming(b"Bedrijf;erp;crm;robots\nA;ja;nee;ja\n");
    let Some(Part::Scan(scan)) = read.offers[0].parts.first() else { panic!("{:?}", read.offers) };
    assert_eq!(scan.record().composition, Composition::V3In2025);
    assert_eq!(
        read.notes,
        [
            Note::AnswersOf(Composition::V3In2025),
            Note::ScansWithoutDay { scans: 1 },
            Note::ColumnsLeft(vec!["robots".to_owned()])
        ]
    );
    assert_eq!(incoming(b"Bedrijf;erp\nA;ja\n").notes, [Note::ScansWithoutDay { scans: 1 }]);
}

#[test]
fn a_total_is_no_company() {
    for total in
        ["Totaal", "Totaal:", "TOTAAL 2 bedrijven", "Total", "Eindtotaal", "Grand total", "Subtotaal"]
    {
        let read =
            incoming(format!("Bedrijf;Plaats;Medewerkers\nA;Assen;3\nB;Emmen;4\n{total};;7\n").as_bytes());
        assert_eq!(names(&read), ["A", "B"], "{total}");
        assert_eq!(read.notes, [Note::TotalsLeft { rows: 1 }], "{total}");
    }
    let counted = incoming(b"Nr;Bedrijf;Medewerkers\n1;A;3\nTotaal;1;3\n");
    assert_eq!((names(&counted), &counted.notes[0]), (vec!["A"], &Note::TotalsLeft { rows: 1 }));
    // A company that is called so has a number, a place or somebody to talk to.
    let named = incoming(b"Bedrijf;Plaats;Medewerkers\nTotaal;Assen;3\nTotaal Techniek;;4\n");
    assert_eq!(names(&named), ["Totaal", "Totaal Techniek"]);
}

#[test]
fn headings_that_stand_there_once_more_are_no_company() {
    let read = incoming(b"Bedrijf;Plaats\nCompany;City\nA;Assen\n\nBedrijf;Plaats\nB;Emmen\n");
    assert_eq!(names(&read), ["A", "B"]);
}

#[test]
fn what_stands_above_two_headings_of_one_name_tells_them_apart() {
    let rows = [
        row!["Bedrijf", "", "Contactpersoon", "", ""],
        row!["Naam", "KvK", "Naam", "E-mail", "Telefoon"],
        row!["Bakkerij Jansen", "12345678", "Jan Bakker", "jan@example.org", "06-1"],
    ];
    let read = incoming(&workbooks(&[("Blad1", &rows)]));
    assert_eq!((names(&read), read.notes.as_slice()), (vec!["Bakkerij Jansen"], [].as_slice()));
    assert_eq!(person(&read.offers[0]), ("Jan Bakker", "jan@example.org", "06-1"));
    let turned = [
        row!["Contactpersoon", "", "Bedrijf", ""],
        row!["Naam", "E-mail", "Naam", "KvK"],
        row!["Jan Bakker", "jan@example.org", "Bakkerij Jansen", "12345678"],
    ];
    let read = incoming(&workbooks(&[("Blad1", &turned)]));
    assert_eq!(names(&read), ["Bakkerij Jansen"]);
    assert_eq!(person(&read.offers[0]), ("Jan Bakker", "jan@example.org", ""));
}

#[test]
fn headings_may_take_two_rows_of_which_some_reach_down() {
    let rows = [
        row!["Deelnemers 2026"],
        row!["Bedrijf", "KvK", "Contactpersoon", "", "", "Plaats"],
        row!["", "", "Naam", "E-mail", "Telefoon", ""],
        row!["Bakkerij Jansen", "12345678", "Jan Bakker", "jan@example.org", "06-1", "Assen"],
        row!["Smederij De Vries", "", "", "", "", "Emmen"],
    ];
    let read = incoming(&workbooks(&[("Blad1", &rows)]));
    assert_eq!(
        (names(&read), read.notes.as_slice()),
        (vec!["Bakkerij Jansen", "Smederij De Vries"], [].as_slice())
    );
    assert_eq!(person(&read.offers[0]), ("Jan Bakker", "jan@example.org", "06-1"));
    let company = fields(&read.offers[0]);
    assert_eq!((company.city.as_deref(), company.kvk), (Some("Assen"), "12345678".parse().ok()));
    // What is in common tells two of one name apart.
    let twice = [
        row!["Bedrijf", "", "KvK", "Contactpersoon", ""],
        row!["Naam", "Plaats", "", "Naam", "E-mail"],
        row!["Bakkerij Jansen", "Assen", "12345678", "Jan Bakker", "jan@example.org"],
    ];
    let read = incoming(&workbooks(&[("Blad1", &twice)]));
    assert_eq!((names(&read), person(&read.offers[0]).0), (vec!["Bakkerij Jansen"], "Jan Bakker"));
    let asked = [
        row!["Bedrijf", "KvK", "Gebruikt", "", ""],
        row!["", "", "ERP", "CRM", "Website"],
        row!["Bakkerij Jansen", "12345678", "ja", "nee", "ja"],
    ];
    let read = incoming(&workbooks(&[("Blad1", &asked)]));
    assert_eq!(names(&read), ["Bakkerij Jansen"]);
    assert!(matches!(read.offers[0].parts.as_slice(), [Part::Scan(_)]), "{:?}", read.offers);
}

#[test]
fn the_page_of_a_person_is_no_website() {
    let read =
        incoming(b"First Name,Last Name,URL,Company\nJan,Bakker,https://www.linkedin.com/in/jb,Bakkerij\n");
    assert_eq!((names(&read), person(&read.offers[0]).0), (vec!["Bakkerij"], "Jan Bakker"));
    assert_eq!(fields(&read.offers[0]).website, None);
    assert_eq!(read.notes, [Note::ColumnsLeft(vec!["URL".into()])]);
}
