//! How wide text is, without a screen: the charts place their labels before anything is drawn, and a printed page
//! places them the same way.

use super::Type;

/// Advance widths of IBM Plex Sans Regular from space to tilde, in thousandths of the font size.
#[rustfmt::skip]
const ADVANCES: [u16; 95] = [
    236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383,
    600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477,
    891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812, 707, 708,
    606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565,
    600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560,
    580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
];

/// Signs outside that range: about as wide as a lower-case letter with an accent.
const OTHER: u16 = 575;

/// The width of one line of text, in points.
///
/// Exact for plain text in the regular weight; the heavier weight is at most six percent wider and is taken so.
///
/// ```
/// use peil_drawing::{Type, measure::width};
/// assert!(width("81,5", Type::Number) < width("1.000.000", Type::Number));
/// assert_eq!(width("1111", Type::Body), width("8888", Type::Body), "figures have one width");
/// ```
#[must_use]
pub fn width(text: &str, kind: Type) -> f32 {
    let thousandths: f32 = text.chars().map(|sign| f32::from(advance(sign))).sum();
    let heavier = if kind.is_strong() { 1.06 } else { 1.0 };
    thousandths / 1000.0 * kind.size() * heavier
}

/// The height of one line of text, in points.
#[must_use]
pub fn height(kind: Type) -> f32 {
    kind.size() * 1.3
}

fn advance(sign: char) -> u16 {
    match u32::from(sign) {
        0xA0 => ADVANCES[0],
        code => code
            .checked_sub(32)
            .and_then(|index| usize::try_from(index).ok())
            .and_then(|index| ADVANCES.get(index))
            .copied()
            .unwrap_or(OTHER),
    }
}
