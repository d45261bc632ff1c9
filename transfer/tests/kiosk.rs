//! What comes from a kiosk, read back: as a scanner types it, on pictures, from its flash and its line.

use peil_core::intensity::{Composition, Scan};
use peil_core::record::{Language, Province, Record, Sequence, TextError};
use peil_kiosk_serial::{Request, Tagged, frame, serve};
use peil_kiosk_store::{RamFlash, Store};
use peil_portfolio::InboxSource;
use peil_transfer::kiosk::{Found, KioskFault, PictureFault, read, typed};
use qrcodegen_no_heap::{Mask, QrCode, QrCodeEcc, Version};

fn record(sequence: u32) -> Record {
    Record {
        province: Some(Province::Drenthe),
        scan: Scan::from_bits(0b1011, 0b0100).unwrap(),
        sequence: Sequence::new(sequence).unwrap(),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    }
}

fn text(sequence: u32) -> String {
    record(sequence).to_text().as_str().to_owned()
}

fn sequences(found: &Found) -> Vec<u32> {
    found.records().map(|record| record.sequence.number()).collect()
}

#[test]
fn what_a_scanner_types_is_read_however_it_is_set() {
    let (one, two) = (text(1), text(2));
    for typed_text in [
        format!("{one}\r\n{two}\r\n"),
        format!("{}\n\n  {}\t\n", one.to_lowercase(), two.to_lowercase()),
        format!("{one} {two}"),
        format!("{one}{two}"),
        format!("]Q1{one}]Q1{two}"),
        format!("]Q1{one}\n]Q1{two}"),
    ] {
        let found = typed(&typed_text);
        assert_eq!((sequences(&found), found.refused.len()), (vec![1, 2], 0), "{typed_text}");
        assert_eq!(read(typed_text.as_bytes()), Ok(found.clone()));
        assert_eq!(read(format!("\u{feff}{typed_text}").as_bytes()), Ok(found));
    }
    assert_eq!(typed(" \r\n").pieces, []);
    assert_eq!(typed(&one).source, InboxSource::Text);
}

#[test]
fn lines_that_are_no_record_are_named() {
    let mut wrong = text(3);
    wrong.replace_range(20..21, if &wrong[20..21] == "0" { "1" } else { "0" });
    let log = format!("\n{}\r\nhttps://example.org\n{wrong}\n{}\n", text(1), text(2));
    let found = read(log.as_bytes()).unwrap();
    assert_eq!(found.pieces.iter().map(|piece| piece.place).collect::<Vec<_>>(), [2, 5]);
    let refused: Vec<_> =
        found.refused.iter().map(|refused| (refused.place, refused.text.as_str())).collect();
    assert_eq!(refused, [(3, "https://example.org"), (4, wrong.as_str())]);
    assert_eq!(found.refused[0].why, TextError::Prefix);
    assert!(matches!(found.refused[1].why, TextError::Record(_)));
    // One that is cut short was a record all the same; prose is none.
    assert_eq!(read(b"PEIL0").unwrap().refused.len(), 1);
    assert_eq!(read(wrong.as_bytes()).unwrap().refused.len(), 1);
    for prose in ["", "Een programma, Peil.", "naam;kvk\nA;01234567\n", "{\"peil_portfolio\": 2}"] {
        assert_eq!(read(prose.as_bytes()), Err(KioskFault::Unrecognised), "{prose}");
    }
}

#[test]
fn the_json_lines_beside_a_log_are_read_as_the_log_is() {
    let lines =
        format!("{{\"device\":3,\"record\":\"{}\"}}\n{{\"record\":\"{}\"}}\n{{}}\n", text(1), text(2));
    let found = read(lines.as_bytes()).unwrap();
    assert_eq!((sequences(&found), found.refused[0].place), (vec![1, 2], 3));
}

fn kiosk() -> Store<RamFlash<{ 4 * 4096 }>> {
    let mut store = Store::open(RamFlash::new()).expect("suitable");
    store.set_device(3, "Beurs", 0).expect("a number");
    for _ in 0..12 {
        store.keep(Record::new(Language::Dutch, Composition::V3In2025, 0)).expect("room");
    }
    store
}

#[test]
fn a_flash_that_was_read_out_gives_its_records() {
    let found = read(kiosk().into_flash().bytes()).expect("a log");
    assert_eq!(sequences(&found), (0..12).collect::<Vec<_>>());
    assert_eq!(found.source, InboxSource::Log);
}

#[test]
fn what_went_over_the_line_gives_its_records_and_tells_of_damage() {
    let (mut store, mut minute) = (kiosk(), None);
    let mut dump = Vec::new();
    for from in [0, 10] {
        let content = serve(&mut store, &mut minute, || true, &Request::Read { from });
        dump.extend(frame(&Tagged { tag: 1, content }.to_bytes()));
    }
    let found = read(&dump).expect("frames");
    assert_eq!((sequences(&found), found.source), ((0..12).collect(), InboxSource::Line));
    dump[30] ^= 4;
    let found = read(&dump).expect("frames");
    assert_eq!((sequences(&found), found.damaged_frames), (vec![10, 11], 1));
}

#[test]
fn anything_else_is_nothing() {
    assert_eq!(read(&vec![0x80; 5 * 4096]), Err(KioskFault::Unrecognised));
    assert_eq!(read(b"PK\x03\x04\0\0\0\0"), Err(KioskFault::Unrecognised));
}

/// A picture that codes are drawn on.
struct Canvas {
    width: u32,
    shades: Vec<u8>,
}

impl Canvas {
    fn white(width: u32, height: u32) -> Self {
        Self { width, shades: vec![255; (width * height) as usize] }
    }

    /// Draws a code around a place, aslant by degrees; a square is so many pixels wide.
    fn draw(mut self, content: &str, centre: (f64, f64), square: f64, degrees: f64) -> Self {
        let (mut spare, mut out) = ([0; Version::MAX.buffer_len()], [0; Version::MAX.buffer_len()]);
        let code = QrCode::encode_text(
            content,
            &mut spare,
            &mut out,
            QrCodeEcc::Medium,
            Version::MIN,
            Version::MAX,
            None::<Mask>,
            false,
        )
        .expect("short enough");
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let half = f64::from(code.size()) / 2.0;
        // As far as a code can reach.
        let reach = f64::from(code.size()) * square;
        for (row, shades) in (0_u32..).zip(self.shades.chunks_mut(self.width as usize)) {
            let y = f64::from(row) - centre.1;
            if y.abs() > reach {
                continue;
            }
            for (column, shade) in (0_u32..).zip(shades) {
                let x = f64::from(column) - centre.0;
                let (u, v) =
                    ((x * cosine + y * sine) / square + half, (y * cosine - x * sine) / square + half);
                #[expect(clippy::cast_possible_truncation, reason = "a few squares")]
                if u >= 0.0 && v >= 0.0 && code.get_module(u as i32, v as i32) {
                    *shade = 20;
                }
            }
        }
        self
    }

    fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let height = u32::try_from(self.shades.len()).unwrap() / self.width;
        let mut info = png::Info::with_size(self.width, height);
        info.color_type = png::ColorType::Grayscale;
        let mut writer = png::Encoder::with_info(&mut bytes, info).unwrap().write_header().unwrap();
        writer.write_image_data(&self.shades).unwrap();
        writer.finish().unwrap();
        bytes
    }

    fn read(&self) -> Result<Found, KioskFault> {
        read(&self.png())
    }
}

#[test]
fn a_code_is_read_however_it_lies_and_however_large_the_picture_is() {
    for (degrees, square, side) in [
        (0.0, 2.0, 66.0),
        (0.0, 1.0, 33.0),
        (90.0, 4.0, 300.0),
        (13.0, 6.0, 400.0),
        (45.0, 6.0, 400.0),
        (201.0, 8.0, 900.0),
        (3.0, 40.0, 3000.0),
        (0.0, 12.0, 4200.0),
    ] {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture")]
        let canvas = Canvas::white(side as u32, side as u32);
        let canvas = canvas.draw(&text(7), (side / 2.0, side / 2.0), square, degrees);
        let found = canvas.read().unwrap_or_else(|fault| panic!("{degrees} {square} {side}: {fault}"));
        assert_eq!((sequences(&found), found.source), (vec![7], InboxSource::Picture));
    }
    let upright = Canvas::white(200, 200).draw(&text(7), (100.0, 100.0), 6.0, 0.0);
    let inverted = Canvas { shades: upright.shades.iter().map(|shade| 255 - shade).collect(), ..upright };
    assert_eq!(sequences(&inverted.read().unwrap()), [7], "light on dark");
}

#[test]
fn every_code_of_a_picture_counts_once() {
    let mut sheet = Canvas::white(960, 960);
    let mut expected = Vec::new();
    for (number, at) in (0..16_u32).zip((0..16).map(|at| (f64::from(at % 4), f64::from(at / 4)))) {
        let centre = (130.0 + at.0 * 228.0, 130.0 + at.1 * 228.0);
        // The last is the first once more.
        sheet = sheet.draw(&text(number % 15), centre, 6.0, f64::from(number) * 22.5);
        expected.push(number % 15);
    }
    expected.pop();
    let mut found = sequences(&sheet.read().unwrap());
    found.sort_unstable();
    assert_eq!(found, expected);

    let two = Canvas::white(700, 400).draw(&text(1), (180.0, 200.0), 8.0, 5.0);
    let two = two.draw("https://example.org", (520.0, 200.0), 8.0, 0.0);
    let found = two.read().unwrap();
    assert_eq!((sequences(&found), found.refused.len()), (vec![1], 1), "a code of others does no harm");
    let many = Canvas::white(800, 800).draw(&format!("{}\n{}", text(1), text(2)), (400.0, 400.0), 10.0, 0.0);
    assert_eq!(sequences(&many.read().unwrap()), [1, 2], "a code that holds two");
}

#[test]
fn a_picture_without_a_record_says_what_is_the_matter() {
    let fault = |canvas: Canvas| match canvas.read() {
        Err(KioskFault::Picture(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(Canvas::white(300, 200)), PictureFault::NoCode);
    let other = Canvas::white(300, 300).draw("https://example.org", (150.0, 150.0), 8.0, 0.0);
    assert_eq!(fault(other), PictureFault::OtherCodes { codes: 1 });
    let png = Canvas::white(300, 300).draw(&text(1), (150.0, 150.0), 8.0, 0.0).png();
    assert_eq!(read(&png[..png.len() / 2]), Err(KioskFault::Picture(PictureFault::Broken)));
    assert_eq!(read(b"\xff\xd8\xff\xe0\0\x10JFIF\0"), Err(KioskFault::Picture(PictureFault::Broken)));
}

/// A few hundred bytes that ask for gigabytes.
#[test]
fn the_size_of_a_picture_is_looked_at_before_it_is_unpacked() {
    let mut png = Canvas::white(8, 8).png();
    png[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
    let head: Vec<u8> = png[12..29].to_vec();
    png[29..33].copy_from_slice(&peil_core::record::crc32(&head).to_be_bytes());
    let fault = PictureFault::TooLarge { width: 20_000, height: 20_000 };
    assert_eq!(read(&png), Err(KioskFault::Picture(fault)));
    let mut jpeg = PHOTOGRAPH.to_vec();
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    let fault = PictureFault::TooLarge { width: 65_535, height: 65_535 };
    assert_eq!(read(&jpeg), Err(KioskFault::Picture(fault)));
}

/// Thousands of corners of codes, that belong to none: sorting them out would take hours.
#[test]
fn a_picture_made_to_keep_busy_is_refused() {
    let is_corner = |x: u32, y: u32| {
        let ring = |x: u32| x == 0 || x == 6;
        x < 7 && y < 7 && (ring(x) || ring(y) || ((2..5).contains(&x) && (2..5).contains(&y)))
    };
    let shades =
        (0..1600 * 1600).map(|at: u32| if is_corner(at % 1600 / 3 % 9, at / 1600 / 3 % 9) { 0 } else { 255 });
    let canvas = Canvas { width: 1600, shades: shades.collect() };
    assert_eq!(canvas.read(), Err(KioskFault::Picture(PictureFault::TooBusy)));
}

/// A code held aslant, half in the shadow, out of focus, with noise.
const PHOTOGRAPH: &[u8] = include_bytes!("kiosk/photograph.jpg");

#[test]
fn a_photograph_of_a_code_is_read() {
    assert_eq!(sequences(&read(PHOTOGRAPH).unwrap()), [7]);
    for other in
        [&include_bytes!("kiosk/progressive-grey.jpg")[..], &include_bytes!("kiosk/interlaced.png")[..]]
    {
        assert_eq!(sequences(&read(other).unwrap()), [7]);
    }
}

/// What the kiosk itself draws, on both of its screens.
#[test]
fn the_screens_of_the_kiosk_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/screens/kiosk");
    let mut read_screens = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let found = read(&std::fs::read(entry.unwrap().path()).unwrap());
        assert!(found.is_ok_and(|found| found.records().count() == 1));
        read_screens += 1;
    }
    assert_eq!(read_screens, 8);
}
