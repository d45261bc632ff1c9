//! The wire form of a kiosk result.

use super::inputs::{composition, scan, show, text};
use crate::{unknown, used};
use peil_core::record::{
    Field, Language, Minute, Province, Record, RecordError, Sector, Sequence, SizeClass, TextError, crc32,
};

fn record() -> Record {
    Record {
        size: unknown(Some(SizeClass::Small)),
        sector: Sector::from_letter(unknown('C')),
        province: unknown(Some(Province::Limburg)),
        scan: scan(),
        minute: Minute::from_count(unknown(13_865_190)),
        sequence: Sequence::new(unknown(17)).unwrap_or_default(),
        ..Record::new(unknown(Language::Dutch), composition(), unknown(3))
    }
}

pub(super) fn records() {
    let bytes = Record::to_bytes(&record());
    used((Record::from_bytes(unknown(&bytes[..])), crc32(unknown(&bytes[..]))));
    used((Language::code(unknown(Language::Dutch)), Province::code(unknown(Province::Limburg))));
    used((
        SizeClass::code(unknown(SizeClass::Small)),
        SizeClass::of(unknown(12)),
        Field::code(unknown(Field::Minute)),
    ));
    used(Sector::from_letter(unknown('C')).map(Sector::letter));
    let sequence = Sequence::new(unknown(17)).unwrap_or_default();
    used((Sequence::number(sequence), Sequence::next(sequence)));
}

pub(super) fn texts() {
    used(Record::to_text(&record()));
    used(Record::from_text(text()));
    show::<RecordError>(&unknown(RecordError::Empty));
    show::<TextError>(&TextError::from(unknown(RecordError::Empty)));
}

pub(super) fn minutes() {
    let minute = Minute::from_civil(unknown(2026), unknown(5), unknown(12), unknown(14), unknown(30));
    used(minute.map(|minute| (Minute::count(minute), Minute::civil(minute))));
}
