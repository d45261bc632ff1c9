//! Frames and messages over a line that loses, changes and adds bytes.

use heapless::{String, Vec};
use peil_core::intensity::Composition;
use peil_core::record::{Language, Minute, Record, Sequence, crc32};
use peil_kiosk_serial::{
    Decoder, FRAME, FrameError, Input, Message, MessageError, PAYLOAD, Payload, PixelFormat, Refusal, Reply,
    Request, Tagged, frame, serve,
};
use peil_kiosk_store::{Contents, Digest, RamFlash, Store};
use proptest::prelude::*;

fn record(sequence: u32) -> Record {
    Record {
        sequence: Sequence::new(sequence).expect("24 bits"),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    }
}

fn decoded(bytes: &[u8]) -> std::vec::Vec<Result<std::vec::Vec<u8>, FrameError>> {
    let mut decoder = Decoder::new();
    bytes.iter().filter_map(|byte| decoder.push(*byte).map(|found| found.map(<[u8]>::to_vec))).collect()
}

fn payload(bytes: &[u8]) -> Payload {
    Payload::from_slice(bytes).expect("short enough")
}

#[test]
fn the_frames_of_the_document() {
    let frame = |request| frame(&Tagged { tag: 1, content: request }.to_bytes()).to_vec();
    // By hand: 01 01, its CRC-32 (from another program), and zeros told by their distance.
    assert_eq!(crc32(&[1, 1]), 0x2fc5_1328);
    assert_eq!(frame(Request::Identify), [0x07, 0x01, 0x01, 0x2f, 0xc5, 0x13, 0x28, 0x00]);
    assert_eq!(crc32(&[4, 1, 0, 0, 0, 12]), 0x1e85_862e);
    let read = [0x03, 0x04, 0x01, 0x01, 0x01, 0x06, 0x0c, 0x1e, 0x85, 0x86, 0x2e, 0x00];
    assert_eq!(frame(Request::Read { from: 12 }), read);
}

#[test]
fn requests() -> Result<(), MessageError> {
    let name = String::try_from("Zaal é").expect("short");
    let minute = Minute::from_civil(2026, 5, 12, 14, 30).expect("a minute");
    let digest = Digest { count: 4, checksum: 0xdead_beef };
    let inputs =
        [Input::Press(6), Input::Release(0), Input::Touch { x: 319, y: 7 }, Input::Lift, Input::Elapsed(250)];
    let all = [
        Request::Identify,
        Request::SetClock(minute),
        Request::List,
        Request::Read { from: 0x00ab_cdef },
        Request::Acknowledge { before: 9, digest },
        Request::SelfTest,
        Request::SetDevice { number: 3, first: 77, name },
        Request::Erase,
        Request::Frame,
        Request::Restart,
        Request::Hang,
    ];
    for content in all.into_iter().chain(inputs.map(Request::Input)) {
        round(content)?;
    }
    Ok(())
}

fn round<T: Message + PartialEq + Clone + std::fmt::Debug>(content: T) -> Result<(), MessageError> {
    let tagged = Tagged { tag: 0xa5, content };
    let bytes = tagged.to_bytes();
    assert_eq!(Tagged::from_bytes(&bytes)?, tagged);
    let found = decoded(&frame(&bytes));
    assert_eq!(found, [Ok(bytes.to_vec())]);
    // Nothing is left out of the reading: a byte more is always noticed, where no text or pixels end the message.
    if let Ok(other) = Tagged::<T>::from_bytes(&[&bytes[..], b"x"].concat()) {
        assert_ne!(other, tagged);
    }
    Ok(())
}

#[test]
fn replies_the_longest_included_come_back() -> Result<(), MessageError> {
    let records: Vec<_, 10> = (20..30).map(record).collect();
    let contents = Contents { first: 1, next: 9, kept: 5, interrupted: 2, lost: 1, room: 400 };
    let name = String::try_from("é".repeat(12).as_str()).expect("24 bytes");
    let minute = Minute::from_count(5);
    let identity = |number, minute| Reply::Identity {
        protocol: 1,
        record: 1,
        number,
        settings_lost: number.is_none(),
        minute,
        name: name.clone(),
    };
    let frame = |format| Reply::Frame { width: 400, height: 240, format, address: 0x2000_0004 };
    round(Reply::Done)?;
    round(identity(None, None))?;
    round(identity(Some(0xffff), minute))?;
    round(Reply::Contents(contents))?;
    round(Reply::Records { from: 18, until: 33, interrupted: 2, lost: 3, records })?;
    round(Reply::Records { from: 18, until: 18, interrupted: 0, lost: 0, records: Vec::new() })?;
    round(Reply::Health { settings_pages: 2, log: true, program: false, clock: true })?;
    round(Reply::Drawn { instructions: 1_999_999, stack: 4000 })?;
    round(frame(PixelFormat::Gray1))?;
    round(frame(PixelFormat::Rgb565))?;
    for refusal in Refusal::ALL {
        round(Reply::Refused(refusal))?;
    }
    Ok(())
}

#[test]
fn records_out_of_order_or_not_accounted_for_are_no_reply() {
    let reply = |numbers: &[u32], until, lost| {
        let records = numbers.iter().map(|number| record(*number)).collect();
        let content = Reply::Records { from: 5, until, interrupted: 0, lost, records };
        Tagged::<Reply>::from_bytes(&Tagged { tag: 0, content }.to_bytes())
    };
    assert!(reply(&[5, 7], 8, 1).is_ok());
    for (numbers, until, lost) in [
        (&[7, 5][..], 8, 1),
        (&[5, 5], 8, 1),
        (&[4, 5], 8, 1),
        (&[5, 8], 8, 1),
        (&[5, 7], 8, 0),
        (&[5, 7], 8, u32::MAX - 1),
        (&[], 4, 0),
    ] {
        assert_eq!(reply(numbers, until, lost), Err(MessageError::Value), "{numbers:?} {until} {lost}");
    }
}

#[test]
fn a_message_cut_short_is_none() {
    let bytes =
        Tagged { tag: 1, content: Request::Acknowledge { before: 9, digest: Digest::default() } }.to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(Tagged::<Request>::from_bytes(&bytes[..length]), Err(MessageError::Length));
    }
    assert_eq!(Tagged::<Request>::from_bytes(&[0x7f, 1]), Err(MessageError::Kind(0x7f)));
    assert_eq!(Tagged::<Request>::from_bytes(&[0x02, 1, 0xff, 0xff, 0xff, 0xff]), Err(MessageError::Value));
    assert_eq!(Tagged::<Reply>::from_bytes(&[0xff, 1, 11]), Err(MessageError::Value));
    assert_eq!(Tagged::<Reply>::from_bytes(&[0xff, 1, 0]), Err(MessageError::Value));
}

#[test]
fn every_changed_bit_of_a_frame_is_noticed() {
    let bytes = Tagged { tag: 3, content: Reply::Contents(Contents::default()) }.to_bytes();
    let whole = frame(&bytes);
    for bit in 0..(whole.len() - 1) * 8 {
        let mut changed = whole.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(!decoded(&changed).contains(&Ok(bytes.to_vec())), "bit {bit}");
        assert!(decoded(&changed).iter().all(Result::is_err), "bit {bit}");
    }
}

#[test]
fn noise_without_end_is_noticed_and_the_next_frame_found() {
    let bytes = payload(&[1, 2, 3]);
    let noise = [0xff; 5000];
    let found = decoded(&[&noise[..], &[0], &frame(&bytes)].concat());
    assert_eq!(found, [Err(FrameError::TooLong), Ok(bytes.to_vec())]);
    assert_eq!(decoded(&[0, 0, 0]), []);
    assert_eq!(decoded(&[1, 0]), [Err(FrameError::TooShort)]);
    assert_eq!(decoded(&[9, 1, 2, 0]), [Err(FrameError::Coding)]);
}

#[test]
fn a_kiosk_serves_its_log() {
    let mut store = Store::open(RamFlash::<{ 4 * 4096 }>::new()).expect("suitable");
    let mut minute = None;
    let mut ask = |request| serve(&mut store, &mut minute, || true, &request);
    assert_eq!(ask(Request::Read { from: 1 }), Reply::Refused(Refusal::OutOfRange));
    let name = String::try_from("Beurs").expect("short");
    assert_eq!(ask(Request::SetDevice { number: 3, first: 0, name: name.clone() }), Reply::Done);
    let noon = Minute::from_count(720);
    assert_eq!(ask(Request::SetClock(noon.expect("a minute"))), Reply::Done);
    let identity =
        Reply::Identity { protocol: 1, record: 1, number: Some(3), settings_lost: false, minute: noon, name };
    assert_eq!(ask(Request::Identify), identity);
    let health = Reply::Health { settings_pages: 2, log: true, program: true, clock: true };
    assert_eq!(ask(Request::SelfTest), health);
    for request in [Request::Restart, Request::Hang, Request::Frame, Request::Input(Input::Lift)] {
        assert_eq!(ask(request), Reply::Refused(Refusal::Unknown));
    }
    let given: std::vec::Vec<_> = (0..25).map(|_| store.keep(record(0)).expect("room")).collect();
    let mut ask = |request| serve(&mut store, &mut minute, || true, &request);
    let (mut read, mut from, mut digest) = (std::vec::Vec::new(), 0, Digest::default());
    while from < 25 {
        let Reply::Records { from: asked, until, records, .. } = ask(Request::Read { from }) else {
            panic!("no records")
        };
        assert_eq!(asked, from);
        digest = records.iter().fold(digest, Digest::with);
        read.extend(records);
        from = until;
    }
    assert_eq!(read, given);
    let wrong = Digest { checksum: 1, ..digest };
    let acknowledge = |digest| Request::Acknowledge { before: 25, digest };
    assert_eq!(ask(acknowledge(wrong)), Reply::Refused(Refusal::WrongDigest));
    assert_eq!(ask(acknowledge(digest)), Reply::Done);
    assert_eq!(ask(Request::Erase), Reply::Done);
    let Reply::Contents(contents) = ask(Request::List) else { panic!("no contents") };
    assert_eq!((contents.kept, contents.first), (0, contents.next));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_payload_comes_back_behind_any_noise(
        bytes in prop::collection::vec(prop_oneof![Just(0_u8), any::<u8>()], 0..=PAYLOAD),
        noise in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let coded = frame(&payload(&bytes));
        prop_assert!(coded.len() <= FRAME && !coded[..coded.len() - 1].contains(&0));
        let found = decoded(&[&noise[..], &[0], &coded].concat());
        prop_assert_eq!(found.last(), Some(&Ok(bytes)));
    }

    #[test]
    fn whatever_comes_over_the_line_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..1000)) {
        for found in decoded(&bytes).into_iter().flatten() {
            let _ = Tagged::<Request>::from_bytes(&found);
            let _ = Tagged::<Reply>::from_bytes(&found);
        }
    }

    #[test]
    fn what_is_read_as_a_message_is_written_the_same(
        kind in prop::sample::select(&[0x01_u8, 2, 3, 4, 5, 6, 7, 8, 0x40, 0x41, 0x42, 0x43, 0x80, 0x81, 0x83, 0x84, 0x86, 0xc0, 0xc1, 0xff]),
        body in prop::collection::vec(prop_oneof![0_u8..4, any::<u8>()], 0..40),
    ) {
        let bytes = [&[kind, 9][..], &body].concat();
        if let Ok(found) = Tagged::<Request>::from_bytes(&bytes) {
            prop_assert_eq!(&found.to_bytes()[..], &bytes[..]);
        }
        if let Ok(found) = Tagged::<Reply>::from_bytes(&bytes) {
            // A number that is not given is not looked at.
            let again = Tagged::<Reply>::from_bytes(&found.to_bytes());
            prop_assert_eq!(again, Ok(found));
        }
    }
}
