//! The wire form of a record: what is written reads back, and nothing else is read.

use peil_core::intensity::{Composition, ITEM_BITS, Scan};
use peil_core::record::{
    Field, LENGTH, Language, Minute, Province, Record, RecordError, Sector, Sequence, SizeClass, TextError,
    crc32,
};
use peil_tests::generated::cases;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn records() -> impl Strategy<Value = Record> {
    let profile = (
        select(&Language::ALL[..]),
        option::of(select(&SizeClass::ALL[..])),
        option::of(
            prop::char::range('A', 'U').prop_map(|letter| Sector::from_letter(letter).expect("a section")),
        ),
        option::of(select(&Province::ALL[..])),
        select(&Composition::ALL[..]),
    );
    let answers = (0..=ITEM_BITS, 0..=ITEM_BITS)
        .prop_map(|(yes, unknown)| Scan::from_bits(yes & !unknown, unknown).expect("disjoint"));
    let minutes =
        option::of((0..=Minute::LAST.count()).prop_map(|count| Minute::from_count(count).expect("in range")));
    let sequences = (0..=Sequence::LAST.number()).prop_map(|number| Sequence::new(number).expect("24 bits"));
    (profile, answers, minutes, any::<u16>(), sequences).prop_map(
        |((language, size, sector, province, composition), scan, minute, device, sequence)| Record {
            language,
            size,
            sector,
            province,
            composition,
            scan,
            minute,
            device,
            sequence,
        },
    )
}

/// The record that `docs/record.md` takes apart.
fn documented() -> Record {
    Record {
        size: Some(SizeClass::Small),
        sector: Sector::from_letter('C'),
        province: Some(Province::Limburg),
        scan: "1111?0100000".parse().expect("a scan"),
        minute: Minute::from_civil(2026, 5, 12, 14, 30),
        sequence: Sequence::new(17).expect("24 bits"),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    }
}

/// A record with other bytes in front of a checksum that fits.
fn forged(change: impl FnOnce(&mut [u8; LENGTH])) -> [u8; LENGTH] {
    let mut bytes = documented().to_bytes();
    change(&mut bytes);
    let crc = crc32(&bytes[..16]);
    bytes[16..].copy_from_slice(&crc.to_be_bytes());
    bytes
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn what_is_written_reads_back(record in records()) {
        let bytes = record.to_bytes();
        prop_assert_eq!(Record::from_bytes(&bytes), Ok(record));
        let text = record.to_text();
        prop_assert_eq!(Record::from_text(&text), Ok(record));
    }

    #[test]
    fn every_single_flipped_bit_is_refused(record in records()) {
        let bytes = record.to_bytes();
        for bit in 0..LENGTH * 8 {
            let mut flipped = bytes;
            flipped[bit / 8] ^= 1 << (bit % 8);
            let expected = if bit < 8 { "version" } else { "checksum" };
            match Record::from_bytes(&flipped) {
                Err(RecordError::Version { .. }) => prop_assert_eq!(expected, "version"),
                Err(RecordError::Checksum { .. }) => prop_assert_eq!(expected, "checksum"),
                other => prop_assert!(false, "{:?} after bit {}", other, bit),
            }
        }
    }

    #[test]
    fn whatever_is_read_is_written_the_same(bytes in prop::collection::vec(any::<u8>(), 15)) {
        let forged = forged(|record| record[1..16].copy_from_slice(&bytes));
        if let Ok(record) = Record::from_bytes(&forged) {
            prop_assert_eq!(record.to_bytes(), forged);
        }
    }

    #[test]
    fn readers_take_anything_and_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..64), text in "(PEIL)?.{0,60}") {
        let _ = Record::from_bytes(&bytes);
        if let Ok(record) = Record::from_text(&text) {
            let written = record.to_text();
            prop_assert_eq!(written.as_str(), text.to_ascii_uppercase());
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "half a million sums are hours in the interpreter")]
fn up_to_six_flipped_bits_are_refused() {
    // The checksum is linear: whether flips go unnoticed does not depend on the record, only on whether the changes that
    // the single flips make to the checksum cancel. Six of them cancel where two sets of up to three give the same.
    let bytes = documented().to_bytes();
    let difference = |bit: usize| {
        let mut flipped = bytes;
        flipped[bit / 8] ^= 1 << (bit % 8);
        let stands = u32::from_be_bytes([flipped[16], flipped[17], flipped[18], flipped[19]]);
        crc32(&flipped[..16]) ^ stands
    };
    let flips: Vec<u32> = (0..LENGTH * 8).map(difference).collect();
    let mut sums = vec![0];
    for (index, first) in flips.iter().enumerate() {
        sums.push(*first);
        for (next, second) in flips.iter().enumerate().skip(index + 1) {
            sums.push(first ^ second);
            sums.extend(flips.iter().skip(next + 1).map(|third| first ^ second ^ third));
        }
    }
    let all = sums.len();
    assert_eq!(all, 1 + 160 + 12_720 + 669_920);
    sums.sort_unstable();
    sums.dedup();
    assert_eq!(sums.len(), all, "two sets of flips cancel");
}

#[test]
fn another_length_is_refused_before_anything_is_read() {
    let bytes = documented().to_bytes();
    assert_eq!(Record::from_bytes(&[]), Err(RecordError::Empty));
    for length in 1..LENGTH {
        assert_eq!(Record::from_bytes(&bytes[..length]), Err(RecordError::TooShort { length }));
    }
    let longer = [&bytes[..], &[0, 0]].concat();
    assert_eq!(Record::from_bytes(&longer), Err(RecordError::TrailingBytes { count: 2 }));
}

#[test]
fn every_other_version_is_refused() {
    for found in (0..=u8::MAX).filter(|version| *version != 1) {
        assert_eq!(
            Record::from_bytes(&forged(|bytes| bytes[0] = found)),
            Err(RecordError::Version { found })
        );
        assert_eq!(Record::from_bytes(&[found]), Err(RecordError::Version { found }), "whatever follows");
    }
}

#[test]
fn every_reserved_value_is_refused_by_name() {
    let refused = |at: usize, value: u8| Record::from_bytes(&forged(|bytes| bytes[at] = value)).err();
    let reserved = |field, value: u8| Some(RecordError::Reserved { field, value: value.into() });
    for value in 0..16 {
        let language = if (1..=2).contains(&value) { None } else { reserved(Field::Language, value) };
        assert_eq!(refused(1, value << 4), language);
        let size = if value <= 4 { None } else { reserved(Field::Size, value) };
        assert_eq!(refused(1, 0x10 | value), size);
        let composition = if (1..=6).contains(&value) { None } else { reserved(Field::Composition, value) };
        assert_eq!(refused(3, value << 4), composition);
        let province = if value <= 12 { None } else { reserved(Field::Province, value) };
        assert_eq!(refused(3, 0x10 | value), province);
    }
    for value in 0..=u8::MAX {
        let sector = if value <= 21 { None } else { reserved(Field::Sector, value) };
        assert_eq!(refused(2, value), sector);
    }
    let both = forged(|bytes| bytes[4..7].copy_from_slice(&[0x00, 0x10, 0x01]));
    assert_eq!(Record::from_bytes(&both), Err(RecordError::YesAndUnknown));
    let minute = |count: u32| forged(|bytes| bytes[7..11].copy_from_slice(&count.to_be_bytes()));
    let beyond = Minute::LAST.count() + 1;
    for value in [beyond, u32::MAX - 1] {
        let refused = Err(RecordError::Reserved { field: Field::Minute, value });
        assert_eq!(Record::from_bytes(&minute(value)), refused);
    }
    assert_eq!(Record::from_bytes(&minute(u32::MAX)).map(|record| record.minute), Ok(None));
    assert_eq!(Record::from_bytes(&minute(beyond - 1)).map(|record| record.minute), Ok(Some(Minute::LAST)));
}

#[test]
fn the_page_that_documents_the_record_is_right() {
    let page = include_str!("../../docs/record.md");
    let record = documented();
    let bytes: Vec<_> = record.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let bytes = bytes.join(" ");
    assert!(page.contains(&bytes), "the page should show {bytes}");
    let text = record.to_text();
    assert!(page.contains(text.as_str()), "the page should show {text}");
    for (number, composition) in (1..).zip(Composition::ALL) {
        assert!(page.contains(&format!("{number} {}", composition.code())));
    }
    for (number, province) in (1..).zip(Province::ALL) {
        assert!(page.contains(&format!("{number} {}", province.code())), "{}", province.code());
    }
    for (number, size) in (1..).zip(SizeClass::ALL) {
        assert!(page.contains(&format!("{number} {}", size.code())));
    }
    assert!(page.contains(&format!("{} (9999-12-31 23:59)", Minute::LAST.count())));
    assert_eq!(Record::from_text("PEIL2"), Err(TextError::TooShort { length: 5 }));
}
