//! What comes from a kiosk: refused with a reason, or read as records that read the same once more.

use super::input::Input;
use peil_core::intensity::Composition;
use peil_core::record::{Language, Record, Sequence};
use peil_transfer::kiosk::{Found, read, typed};

/// How many squares a code of a kiosk is wide, and the edge around it.
const SIZE: usize = 25;
const EDGE: usize = 4;
/// How many pixels a square is wide on the pictures that are made here.
const SQUARE: usize = 3;

pub(super) fn run(bytes: &[u8]) {
    holds(bytes, read(bytes).ok());
    let text = String::from_utf8_lossy(bytes);
    holds(bytes, Some(typed(&text)));
    // The same as the squares of a code, so that what reads squares is fed as well, and as the shades of a picture.
    let _ = read(&code(bytes));
    if let Some((side, shades)) = bytes.split_first() {
        let _ = read(&picture(usize::from(*side).max(1), shades));
    }
}

fn holds(bytes: &[u8], found: Option<Found>) {
    let Some(found) = found else { return };
    assert!(found.pieces.len() <= bytes.len(), "more records than bytes");
    // 40 characters, each of which may be written out, and a mark that there is more.
    assert!(found.refused.iter().all(|refused| refused.text.chars().count() <= 40 * 10 + 1));
    let lines: Vec<String> = found.records().map(|record| record.to_text().to_string()).collect();
    let lines = lines.join("\n");
    let again: Vec<Record> = typed(&lines).records().collect();
    assert_eq!(again, found.records().collect::<Vec<_>>());
}

/// A picture of a code with all of its fixed patterns, and the input for the rest.
fn code(bytes: &[u8]) -> Vec<u8> {
    let mut input = Input::new(bytes);
    let squares: Vec<bool> = (0..SIZE * SIZE).map(|_| input.flag()).collect();
    let side = (SIZE + 2 * EDGE) * SQUARE;
    let shade = |x: usize, y: usize| {
        let inside = |at: usize| (at / SQUARE).checked_sub(EDGE).filter(|at| *at < SIZE);
        match (inside(x), inside(y)) {
            (Some(x), Some(y)) if fixed(x, y).unwrap_or_else(|| squares[y * SIZE + x]) => 0,
            _ => 255,
        }
    };
    let shades: Vec<u8> = (0..side * side).map(|at| shade(at % side, at / side)).collect();
    picture(side, &shades)
}

/// The corners, what lies between them, and the small pattern, as ISO/IEC 18004 has them for version 2.
fn fixed(x: usize, y: usize) -> Option<bool> {
    let ring = |x: usize, y: usize, middle: usize| x.abs_diff(middle).max(y.abs_diff(middle));
    let last = SIZE - 4;
    for (u, v) in [(3, 3), (last, 3), (3, last)] {
        let around = x.abs_diff(u).max(y.abs_diff(v));
        if around <= 4 {
            return Some(around != 2 && around != 4);
        }
    }
    if ring(x, y, SIZE - 7) <= 2 {
        return Some(ring(x, y, SIZE - 7) != 1);
    }
    (x == 6 || y == 6).then_some((x + y).is_multiple_of(2))
}

/// A PNG in shades of grey; what is left over of a row is cut off.
fn picture(width: usize, shades: &[u8]) -> Vec<u8> {
    let height = shades.len() / width;
    let mut bytes = Vec::new();
    let size = [width, height].map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let mut encoder = png::Encoder::new(&mut bytes, size[0], size[1]);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::NoCompression);
    let written =
        encoder.write_header().and_then(|mut writer| writer.write_image_data(&shades[..width * height]));
    // Without a row there is no picture.
    if written.is_ok() { bytes } else { Vec::new() }
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    let record = |number| Record {
        sequence: Sequence::new(number).unwrap_or(Sequence::LAST),
        ..Record::new(Language::Dutch, Composition::V3In2025, 3)
    };
    let text = |number| record(number).to_text().as_str().to_owned();
    let mut seeds: Vec<Vec<u8>> = [
        String::new(),
        text(1),
        text(2).to_lowercase(),
        format!("{}\r\n{}\n", text(1), text(2)),
        format!("{}{}", text(1), text(2)),
        format!("]Q1{}", text(1)),
        format!("{{\"record\":\"{}\"}}\n", text(1)),
        format!("{}X", text(1)),
        text(1)[..20].to_owned(),
        "PEIL https://example.org".to_owned(),
        "\u{feff}PEIL\u{301}".to_owned(),
    ]
    .map(String::into_bytes)
    .into();
    seeds.push(code(&[0x5a; SIZE * SIZE]));
    seeds.push(picture(64, &[0; 64 * 64]));
    seeds.push(
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x08\0\x08\x01\x01\x11\0"
            .to_vec(),
    );
    // A frame of the serial line, and a page of flash that is empty.
    seeds.push(vec![0x03, 0x01, 0x02, 0x01, 0x00, 0x00]);
    seeds.push(vec![0xff; 2 * 4096]);
    seeds
}
