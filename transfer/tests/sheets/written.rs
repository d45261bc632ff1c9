//! What stands in a cell, as people and their programs write it.

use crate::support::{Cell, day, faults, incoming, row, workbook};
use peil_core::record::{Sector, SizeClass};
use peil_portfolio::{Consent, DmaSector, KvkError, Service, VatError};
use peil_transfer::{CellWhy, CompanyFields, Offer, Part};

fn fields(offer: &Offer) -> &CompanyFields {
    &offer.company.as_ref().unwrap().fields
}

/// The one row of a table as text with a company and this column.
fn text(heading: &str, cell: &str) -> Offer {
    incoming(format!("Bedrijf;{heading}\nA;\"{cell}\"\n").as_bytes()).offers.remove(0)
}

/// The one row of a workbook with a company and this column.
fn sheet(heading: &str, cell: Cell<'_>) -> Offer {
    incoming(&workbook("Blad1", &[row!["Bedrijf", heading], vec!["A".into(), cell]])).offers.remove(0)
}

#[test]
fn a_kvk_number_is_read_as_it_is_written_and_never_made_longer_by_a_point() {
    for cell in ["12345678", "12345678.0", "12345678,0", "12.345.678", "12 34 56 78", "1234 5678"] {
        assert_eq!(fields(&text("KvK", cell)).kvk.unwrap().to_string(), "12345678", "{cell}");
    }
    for (cell, why) in [
        ("1234567.0", KvkError::NotEight { digits: 7 }),
        ("1234567.8", KvkError::Grouping),
        ("123456.0", KvkError::NotEight { digits: 6 }),
    ] {
        let offer = text("KvK", cell);
        assert_eq!((faults(&offer), fields(&offer).kvk), (vec![("KvK", cell, CellWhy::Kvk(why))], None));
    }
    assert_eq!(fields(&sheet("KvK", 1_234_567.0.into())).kvk.unwrap().to_string(), "01234567");
    for (number, shown, digits) in [(123_456.0, "123456", 6), (12_345.5, "12345.5", 6)] {
        let why = CellWhy::Kvk(KvkError::NotEight { digits });
        assert_eq!(faults(&sheet("KvK", number.into())), [("KvK", shown, why)]);
    }
}

#[test]
fn a_dutch_vat_number_may_lack_its_country() {
    for cell in ["004495445B01", "0044.95.445.B01", "NL004495445B01", "004495445b01"] {
        let offer = text("Btw-nummer", cell);
        assert_eq!(fields(&offer).vat.as_ref().unwrap().to_string(), "NL004495445B01", "{cell}");
    }
    for (cell, why) in [
        ("004495446B01", VatError::Check),
        ("04495445B01", VatError::Country),
        ("004495445", VatError::Country),
        ("004495445C01", VatError::Country),
    ] {
        assert_eq!(faults(&text("Btw-nummer", cell)), [("Btw-nummer", cell, CellWhy::Vat(why))]);
    }
}

#[test]
fn a_whole_number_keeps_its_value_when_a_program_wrote_it_with_a_fraction() {
    for cell in ["15", "15.0", "15,0"] {
        assert_eq!(fields(&text("Medewerkers", cell)).persons, Some(15), "{cell}");
    }
    for cell in ["1998", "1998.0"] {
        assert_eq!(fields(&text("Opgericht", cell)).founded.unwrap().to_string(), "1998");
    }
    let read = incoming(b"Bedrijf,Straat,Huisnummer,Telefoon\nA,Dorpsstraat,12.0,31612345678.0\n");
    assert_eq!(fields(&read.offers[0]).street.as_deref(), Some("Dorpsstraat 12"));
    let Part::Contact(contact) = &read.offers[0].parts[0] else { panic!("{:?}", read.offers[0]) };
    assert_eq!(contact.record().phone, "31612345678");
    // Only a fraction of nothing is nothing.
    assert_eq!(faults(&text("Medewerkers", "15.5")), [("Medewerkers", "15.5", CellWhy::WholeNumber)]);
}

#[test]
fn persons_may_have_a_word_behind_them_or_be_a_class() {
    for cell in ["12 medewerkers", "12 employees", "12"] {
        assert_eq!(fields(&text("Medewerkers", cell)).persons, Some(12), "{cell}");
    }
    let class = text("Medewerkers", "10-49");
    assert_eq!(
        (faults(&class), fields(&class).persons, fields(&class).size),
        (vec![], None, Some(SizeClass::Small))
    );
    let both = incoming(b"Bedrijf;Medewerkers;Omvang\nA;10-49;micro\nB;10-49;\n");
    let sizes: Vec<_> = both.offers.iter().map(|offer| fields(offer).size.unwrap()).collect();
    assert_eq!(sizes, [SizeClass::Micro, SizeClass::Small]);
    assert_eq!(faults(&text("Medewerkers", "11-50")), [("Medewerkers", "11-50", CellWhy::WholeNumber)]);
}

#[test]
fn a_consent_is_read_as_people_give_it() {
    for (cell, consent) in [
        ("Ja, ik ga akkoord", Consent::Given),
        ("I agree", Consent::Given),
        ("Niet akkoord", Consent::Refused),
        ("nee", Consent::Refused),
    ] {
        assert_eq!(fields(&text("Toestemming", cell)).consent, Some(consent), "{cell}");
    }
    let cell = "Ja, maar niet voor de nieuwsbrief";
    assert_eq!(faults(&text("Toestemming", cell)), [("Toestemming", cell, CellWhy::Choice)]);
}

fn section(offer: &Offer) -> Option<char> {
    fields(offer).section.map(Sector::letter)
}

#[test]
fn an_activity_that_lost_its_zero_is_not_taken_for_another() {
    for (number, letter) in [
        (1.11, 'A'),
        (2.1, 'A'),
        (3.11, 'A'),
        (1131.0, 'A'), // 01.13.1; there is no 11.31
        (610.0, 'B'),  // 06.10; there is no 61.0
        (111.0, 'A'),  // 01.11; there is no 11.1
        (471.0, 'G'),  // 47.1; there is no division 04
        (1.0, 'A'),
        (8.0, 'B'),
        (25.11, 'C'),
        (2511.0, 'C'),
        (6201.0, 'J'),
        (62_010.0, 'J'),
        (10.0, 'C'),
    ] {
        assert_eq!(section(&sheet("SBI-code", number.into())), Some(letter), "{number}");
    }
    // Group 14.1 is clothes and 01.41 cows; 14.11 is clothes of leather and 01.41.1 cows once more.
    for (number, shown) in [(141.0, "141"), (620.0, "620"), (1411.0, "1411"), (4.0, "4")] {
        let offer = sheet("SBI-code", number.into());
        assert_eq!(faults(&offer), [("SBI-code", shown, CellWhy::Choice)]);
        assert_eq!(section(&offer), None);
    }
}

#[test]
fn other_codes_of_the_column_decide_what_three_digits_are() {
    let column = |numbers: &[f64]| {
        let mut rows = vec![row!["Bedrijf", "SBI"]];
        rows.extend(numbers.iter().map(|number| row!["A", *number]));
        incoming(&workbook("Blad1", &rows)).offers.iter().map(section).collect::<Vec<_>>()
    };
    // Beside codes of four digits it is one of four.
    assert_eq!(column(&[141.0, 6201.0]), [Some('A'), Some('J')]);
    // Beside what can only be a group it is a group.
    assert_eq!(column(&[141.0, 471.0]), [Some('C'), Some('G')]);
    // Beside both nobody knows.
    assert_eq!(column(&[141.0, 471.0, 6201.0]), [None, Some('G'), Some('J')]);
}

#[test]
fn an_activity_is_understood_as_it_is_written() {
    for (cell, letter) in [
        ("0141", 'A'),
        ("0141 - Fokken van melkvee", 'A'),
        ("01.41", 'A'),
        ("1.41", 'A'),
        ("6201, 6202", 'J'),
        ("6201;4711", 'J'),
        ("SBI 6201", 'J'),
        ("SBI: 62.01", 'J'),
        ("62.01.0", 'J'),
        ("6201.0", 'J'),
        ("A01.41", 'A'),
        ("C - Industrie", 'C'),
        ("25,11", 'C'),
    ] {
        assert_eq!(section(&text("SBI-code", cell)), Some(letter), "{cell}");
    }
    for cell in ["141", "141.0", "1.201", "F01.41", "smid", "04", "6201a", "1234567"] {
        assert_eq!(faults(&text("SBI-code", cell)), [("SBI-code", cell, CellWhy::Choice)]);
    }
}

#[test]
fn behind_a_day_stands_a_time_or_nothing() {
    for cell in [
        "12-05-2026",
        "12-05-2026 8:30",
        "12-05-2026 08:30:00",
        "2026-05-12T08:30:00Z",
        "2026-05-12T08:30:00.123+02:00",
        "2026-05-12 08:30:00+02:00",
        "12 mei 2026",
        "12 May 2026",
        "May 12, 2026",
        "12-mei-2026",
        "12 mei 2026 08:30",
    ] {
        assert_eq!(fields(&text("Datum toestemming", cell)).consent_on, Some(day("2026-05-12")), "{cell}");
    }
    for cell in [
        "12-05-2026 t/m 14-05-2026",
        "12-05-2026 (mondeling)",
        "12-05-2026 25:00",
        "12-05-2026 8",
        "12-05-2026Tover",
        "12 mei",
        "31 april 2026",
        "12 mei 26",
        "2026-05-12T08:30:00+2",
    ] {
        assert_eq!(
            faults(&text("Datum toestemming", cell)),
            [("Datum toestemming", cell, CellWhy::Date)],
            "{cell}"
        );
    }
}

fn service_of(dates: &str) -> Offer {
    let table = format!(
        "Customer;Service category delivered;Status;Dates\nA;Test before invest;Finalised;\"{dates}\"\n"
    );
    incoming(table.as_bytes()).offers.remove(0)
}

#[test]
fn a_service_has_both_its_days() {
    let days = |dates: &str| {
        let offer = service_of(dates);
        let Some(Part::Service(service)) = offer.parts.first() else { panic!("{offer:?}") };
        let Service { begins, ends, .. } = service.record();
        (offer.faults.len(), begins.map(|day| day.to_string()), ends.map(|day| day.to_string()))
    };
    let both = (0, Some("2026-01-05".to_owned()), Some("2026-02-01".to_owned()));
    for dates in [
        "2026-01-05 / 2026-02-01",
        "2026-01-05/2026-02-01",
        "2026-01-05 - 2026-02-01",
        "2026-01-05 – 2026-02-01",
        "05-01-2026 t/m 01-02-2026",
        "05/01/2026 - 01/02/2026",
        "05/01/2026 / 01/02/2026",
        "5 January 2026 to 1 February 2026",
    ] {
        assert_eq!(days(dates), both, "{dates}");
    }
    for dates in ["2026-01-05", "2026-01-05 /", "05/01/2026"] {
        assert_eq!(days(dates), (0, Some("2026-01-05".to_owned()), None), "{dates}");
    }
    assert_eq!(days("/ 2026-02-01"), (0, None, Some("2026-02-01".to_owned())));
    for (dates, why) in [
        ("2026-01-05 en 2026-02-01", CellWhy::Date),
        ("2026-01-05 - ", CellWhy::Date),
        ("2026-02-01 - 2026-01-05", CellWhy::Contradiction),
    ] {
        assert_eq!(faults(&service_of(dates)), [("Dates", dates.trim(), why)], "{dates}");
    }
}

#[test]
fn usual_names_of_sectors_lead_to_those_of_the_form() {
    for (cell, sector) in [
        ("Horeca", DmaSector::Tourism),
        ("Bouw", DmaSector::Construction),
        ("Zorg", DmaSector::Health),
        ("ICT", DmaSector::Telecommunications),
        ("Detailhandel", DmaSector::Trade),
        ("Groothandel", DmaSector::Trade),
        ("Maakindustrie", DmaSector::Manufacturing),
        ("Transport & logistiek", DmaSector::Mobility),
        ("Landbouw", DmaSector::Agriculture),
        ("Construction", DmaSector::Construction),
        ("Retail", DmaSector::Trade),
    ] {
        let offer = text("Branche", cell);
        assert_eq!((faults(&offer), fields(&offer).sector), (vec![], Some(sector)), "{cell}");
    }
    // Two sectors of the form have business services.
    let cell = "Zakelijke dienstverlening";
    assert_eq!(faults(&text("Branche", cell)), [("Branche", cell, CellWhy::Choice)]);
}

#[test]
fn a_size_is_understood_where_it_can_be_one_class_only() {
    for (cell, size) in [
        ("0-9", SizeClass::Micro),
        ("2-9", SizeClass::Micro),
        ("1 t/m 9", SizeClass::Micro),
        ("micro", SizeClass::Micro),
        ("zzp", SizeClass::Micro),
        ("ZZP'er", SizeClass::Micro),
        ("< 5", SizeClass::Micro),
        ("klein", SizeClass::Small),
        ("10 - 49 medewerkers", SizeClass::Small),
        ("11-49", SizeClass::Small),
        ("middelgroot", SizeClass::Medium),
        ("51-200", SizeClass::Medium),
        ("51-200 employees", SizeClass::Medium),
        ("groot", SizeClass::Large),
        ("501-1000", SizeClass::Large),
        ("1.001-5.000", SizeClass::Large),
        ("10.001+", SizeClass::Large),
        ("250 of meer", SizeClass::Large),
    ] {
        let offer = text("Omvang", cell);
        assert_eq!((faults(&offer), fields(&offer).size), (vec![], Some(size)), "{cell}");
    }
    for cell in ["2-10", "1-10", "11-50", "201-500", "<50", "100+", "mkb", "50-10", "ca. 15"] {
        assert_eq!(faults(&text("Omvang", cell)), [("Omvang", cell, CellWhy::Choice)], "{cell}");
    }
    // About so many is not so many.
    assert_eq!(faults(&text("Medewerkers", "ca. 15")), [("Medewerkers", "ca. 15", CellWhy::WholeNumber)]);
}
