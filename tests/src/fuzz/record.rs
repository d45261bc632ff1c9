//! The record of a kiosk: what is read is written the same, and nothing else is read.

use peil_core::intensity::{Composition, Scan};
use peil_core::record::{LENGTH, Language, Minute, Province, Record, Sector, Sequence, SizeClass, crc32};

pub(super) fn run(bytes: &[u8]) {
    check_bytes(bytes);
    // With a checksum that fits, so that what comes after it is looked at too.
    let mut forged = [0; LENGTH];
    forged.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    let (body, checksum) = forged.split_at_mut(LENGTH - 4);
    checksum.copy_from_slice(&crc32(body).to_be_bytes());
    check_bytes(&forged);
    if let Ok(text) = std::str::from_utf8(bytes) {
        check_text(text);
        check_text(&format!("PEIL{text}"));
    }
}

fn check_bytes(bytes: &[u8]) {
    match Record::from_bytes(bytes) {
        Ok(record) => {
            assert_eq!(record.to_bytes(), bytes);
            assert_eq!(Record::from_text(&record.to_text()), Ok(record));
            let scan = record.scan;
            assert_eq!(Scan::from_bits(scan.yes_bits(), scan.unknown_bits()), Ok(scan));
            assert!(record.sequence <= Sequence::LAST);
            if let Some(minute) = record.minute {
                let civil = minute.civil();
                let again = Minute::from_civil(civil.year, civil.month, civil.day, civil.hour, civil.minute);
                assert_eq!(again, Some(minute), "{civil:?}");
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn check_text(text: &str) {
    match Record::from_text(text) {
        Ok(record) => assert_eq!(record.to_text().as_str(), text.to_ascii_uppercase()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let documented = Record {
        size: Some(SizeClass::Small),
        sector: Sector::from_letter('C'),
        province: Some(Province::Limburg),
        scan: Scan::from_bits(0b10_1111, 0b1_0000).expect("disjoint"),
        minute: Minute::from_civil(2026, 5, 12, 14, 30),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    };
    let each = Composition::ALL.map(|composition| Record::new(Language::English, composition, u16::MAX));
    let last = Record { minute: Some(Minute::LAST), sequence: Sequence::LAST, ..documented };
    let records = each.into_iter().chain([documented, last]);
    let mut seeds: Vec<_> = records
        .flat_map(|record| [record.to_bytes().to_vec(), record.to_text().as_bytes().to_vec()])
        .collect();
    seeds.push(documented.to_text().to_ascii_lowercase().into_bytes());
    seeds.push([&documented.to_bytes()[..], &[0]].concat());
    seeds
}
