//! Records in a file: texts, what went over a serial line, or a flash that was read out.

use super::client::Log;
use peil_core::record::{Record, TextError};
use peil_kiosk_serial::{Decoder, Reply, Tagged};
use peil_kiosk_store::{Memory, Slot, Store};

/// The largest file that is looked at: more than the longest life of a kiosk.
pub(super) const LIMIT: usize = 64 << 20;

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) log: Log,
    /// Lines that are no record, from 1, and why.
    pub(super) refused: Vec<(usize, TextError)>,
    /// Frames that came over the line and could not be read.
    pub(super) damaged: usize,
}

/// Reads whatever it is; `None` where it is nothing that a kiosk gives.
pub(super) fn read(bytes: Vec<u8>) -> Option<Found> {
    match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => Some(texts(&text)),
        Ok(text) => binary(text.as_bytes()),
        Err(bytes) => binary(bytes.as_bytes()),
    }
}

fn binary(bytes: &[u8]) -> Option<Found> {
    flash(bytes.to_vec()).or_else(|| line(bytes))
}

/// A record a line, as a scanner of QR codes types it and as `peil kiosk read` writes it.
fn texts(text: &str) -> Found {
    let mut found = Found::default();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        match Record::from_text(line.trim()) {
            Ok(record) => found.log.records.push(record),
            Err(error) => found.refused.push((number, error)),
        }
    }
    found
}

/// Every answer with records among the bytes of a serial line.
fn line(bytes: &[u8]) -> Option<Found> {
    let mut found = Found::default();
    let (mut decoder, mut whole) = (Decoder::new(), 0_usize);
    for byte in bytes {
        match decoder.push(*byte) {
            None => {}
            Some(Err(_)) => found.damaged += 1,
            Some(Ok(payload)) => {
                whole += 1;
                let Ok(Tagged { content: Reply::Records { records, interrupted, lost, .. }, .. }) =
                    Tagged::from_bytes(payload)
                else {
                    continue;
                };
                found.log.records.extend(records);
                found.log.interrupted += interrupted;
                found.log.lost += lost;
            }
        }
    }
    (whole > 0).then_some(found)
}

/// The log in a flash.
fn flash(bytes: Vec<u8>) -> Option<Found> {
    let mut store = Store::open(Memory::over(bytes)).ok()?;
    let mut found = Found::default();
    for sequence in store.first()..store.next() {
        match store.read(sequence).ok()? {
            Slot::Kept(record) => found.log.records.push(record),
            Slot::Interrupted => found.log.interrupted += 1,
            Slot::Lost => found.log.lost += 1,
        }
    }
    // A file full of something else has neither settings nor records.
    (store.settings().number.is_some() || !found.log.records.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use peil_core::intensity::Composition;
    use peil_core::record::Language;
    use peil_kiosk_serial::{Request, frame, serve};
    use peil_kiosk_store::RamFlash;

    fn kiosk() -> Store<RamFlash<{ 4 * 4096 }>> {
        let mut store = Store::open(RamFlash::new()).expect("suitable");
        store.set_device(3, "Beurs", 0).expect("a number");
        for _ in 0..12 {
            store.keep(Record::new(Language::Dutch, Composition::V3In2025, 0)).expect("room");
        }
        store
    }

    fn sessions(found: &Found) -> Vec<u32> {
        found.log.records.iter().map(|record| record.sequence.number()).collect()
    }

    #[test]
    fn a_flash_that_was_read_out_gives_its_records() {
        let found = read(kiosk().into_flash().bytes().to_vec()).expect("a log");
        assert_eq!(sessions(&found), (0..12).collect::<Vec<_>>());
    }

    #[test]
    fn what_went_over_the_line_gives_its_records_and_tells_of_damage() {
        let (mut store, mut minute) = (kiosk(), None);
        let mut dump = Vec::new();
        for from in [0, 10] {
            let content = serve(&mut store, &mut minute, || true, &Request::Read { from });
            dump.extend(frame(&Tagged { tag: 1, content }.to_bytes()));
        }
        assert_eq!(sessions(&read(dump.clone()).expect("frames")), (0..12).collect::<Vec<_>>());
        dump[30] ^= 4;
        let found = read(dump).expect("frames");
        assert_eq!((sessions(&found), found.damaged), (vec![10, 11], 1));
    }

    #[test]
    fn lines_that_are_no_record_are_named() {
        let text = Record::new(Language::Dutch, Composition::V3In2025, 9).to_text();
        let found = read(format!("\n{text}\r\nhttps://example.org\n{text}").into_bytes()).expect("text");
        assert_eq!(found.log.records.len(), 2);
        assert_eq!(found.refused, [(3, TextError::Prefix)]);
    }

    #[test]
    fn anything_else_is_nothing() {
        assert!(read(vec![0x80; 5 * 4096]).is_none());
        assert!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()).is_none());
    }
}
