//! Records of a kiosk: a log, what its serial line said, the text or the picture of a code.

use super::File;
use crate::kiosk::{self, Found};
use crate::{CellFault, CellWhy, Context, Incoming, Kind, Note, Offer, Part, Place, ReadError, Watch};
use peil_portfolio::{InboxSource, Received};

pub(super) fn recognises(file: &File<'_>) -> bool {
    kiosk::recognises(file.bytes)
}

pub(super) fn read(file: &File<'_>, _: &Context<'_>, watch: Watch<'_>) -> Result<Incoming, ReadError> {
    let found = kiosk::read(file.bytes)?;
    watch.tell(file.bytes.len() as u64, file.bytes.len() as u64)?;
    let mut incoming = Incoming::of(Kind::Kiosk);
    incoming.offers = offers(file.name, &found);
    let mut note = |note, count: u64| {
        if count > 0 {
            incoming.notes.push(note);
        }
    };
    let (frames, sessions, records) =
        (found.damaged_frames as u64, found.interrupted.into(), found.lost.into());
    note(Note::FramesDamaged { frames }, frames);
    note(Note::SessionsInterrupted { sessions }, sessions);
    note(Note::RecordsLost { records }, records);
    Ok(incoming)
}

fn offers(name: &str, found: &Found) -> Vec<Offer> {
    let place = |number| match found.source {
        InboxSource::Text | InboxSource::Log if found.is_text => Place::Line(number),
        _ => Place::Piece(number),
    };
    let records = found.pieces.iter().map(|piece| {
        let received = Received { record: piece.record, source: found.source, origin: name.to_owned() };
        (piece.place, Offer { parts: vec![Part::Kiosk(received)], ..Offer::default() })
    });
    let refused = found.refused.iter().map(|refused| {
        let fault = CellFault::new("", &refused.text, CellWhy::Record(refused.why));
        (refused.place, Offer { faults: vec![fault], ..Offer::default() })
    });
    let mut offers: Vec<_> = records.chain(refused).collect();
    offers.sort_by_key(|(number, _)| *number);
    offers.into_iter().map(|(number, offer)| Offer { place: place(number), ..offer }).collect()
}
