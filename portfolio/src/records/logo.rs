//! The logo of a hub.

use std::fmt;
use std::sync::Arc;

/// A picture for the head of a report: the bytes of a PNG file.
///
/// It stands in the settings as base64 text, so that journal, backups and export carry it with everything else.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    png: Arc<[u8]>,
    width: u32,
    height: u32,
}

/// Why bytes are no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogoError {
    /// The file is larger than [`Logo::MOST_BYTES`].
    TooLarge {
        /// How large it is, in bytes.
        bytes: usize,
    },
    /// It is no PNG file, or one that is cut short.
    NotPng,
    /// It is wider or higher than [`Logo::MOST_PIXELS`].
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
    },
}

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

impl Logo {
    /// The most bytes of a file.
    pub const MOST_BYTES: usize = 256 * 1024;
    /// The most pixels, in width and in height.
    pub const MOST_PIXELS: u32 = 4000;

    /// Takes the bytes of a PNG file. Its parts are followed from head to end; whether its colours can be unpacked shows
    /// when it is drawn.
    ///
    /// # Errors
    /// [`LogoError`], in the order of its cases.
    pub fn from_png(png: &[u8]) -> Result<Self, LogoError> {
        if png.len() > Self::MOST_BYTES {
            return Err(LogoError::TooLarge { bytes: png.len() });
        }
        let (width, height) = measured(png).ok_or(LogoError::NotPng)?;
        if width.max(height) > Self::MOST_PIXELS {
            return Err(LogoError::TooManyPixels { width, height });
        }
        Ok(Self { png: png.into(), width, height })
    }

    /// The bytes of the PNG file.
    #[must_use]
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Width and height, in pixels; neither is zero.
    #[must_use]
    pub const fn pixels(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    pub(super) fn to_text(&self) -> String {
        base64(&self.png)
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        Self::from_png(&from_base64(text)?).ok()
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} by {} pixels, {} bytes)", self.width, self.height, self.png.len())
    }
}

impl fmt::Display for LogoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "the file has {bytes} bytes of at most {}", Logo::MOST_BYTES)
            }
            Self::NotPng => f.write_str("the file is no PNG picture, or is cut short"),
            Self::TooManyPixels { width, height } => {
                write!(f, "the picture has {width} by {height} pixels of at most {}", Logo::MOST_PIXELS)
            }
        }
    }
}

impl std::error::Error for LogoError {}

/// Width and height, where the file goes from its head to its end part by part (PNG, third edition, sections 5.2 and 5.3).
fn measured(png: &[u8]) -> Option<(u32, u32)> {
    let mut rest = png.strip_prefix(&SIGNATURE)?;
    let (head, after) = part(rest)?;
    let (b"IHDR", &[w0, w1, w2, w3, h0, h1, h2, h3, ..]) = (head.name, head.body) else { return None };
    let (width, height) = (u32::from_be_bytes([w0, w1, w2, w3]), u32::from_be_bytes([h0, h1, h2, h3]));
    rest = after;
    let mut holds_colours = false;
    loop {
        let (next, after) = part(rest)?;
        match next.name {
            b"IDAT" => holds_colours = true,
            b"IEND" => break,
            _ => {}
        }
        rest = after;
    }
    (holds_colours && width > 0 && height > 0).then_some((width, height))
}

struct Part<'a> {
    name: &'a [u8; 4],
    body: &'a [u8],
}

/// Length, name, body and checksum; the checksum is for who unpacks it.
fn part(bytes: &[u8]) -> Option<(Part<'_>, &[u8])> {
    let (length, bytes) = bytes.split_first_chunk::<4>()?;
    let (name, bytes) = bytes.split_first_chunk::<4>()?;
    let (body, bytes) = bytes.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    let (_, rest) = bytes.split_first_chunk::<4>()?;
    Some((Part { name, body }, rest))
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 of RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits =
            (0..3).fold(0_u32, |bits, at| (bits << 8) | u32::from(three.get(at).copied().unwrap_or(0)));
        for place in 0..4 {
            let letter = ALPHABET[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let filled = text.len() - text.iter().rev().take(2).take_while(|letter| **letter == b'=').count();
    for four in text.get(..filled)?.chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let six = match four.get(place) {
                Some(letter) => ALPHABET.iter().position(|known| known == letter)?,
                None => 0,
            };
            bits = (bits << 6) | u32::try_from(six).ok()?;
        }
        let [_, three @ ..] = bits.to_be_bytes();
        bytes.extend_from_slice(three.get(..four.len() * 3 / 4)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One grey pixel, put together by hand.
    fn pixel() -> Vec<u8> {
        let mut png = SIGNATURE.to_vec();
        let mut part = |name: &[u8; 4], body: &[u8]| {
            png.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
            png.extend(name);
            png.extend(body);
            png.extend([0; 4]);
        };
        part(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
        part(b"IDAT", &[0; 12]);
        part(b"IEND", &[]);
        png
    }

    #[test]
    fn base64_is_that_of_the_standard() {
        // RFC 4648, section 10.
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
            assert_eq!(from_base64(text).as_deref(), Some(bytes.as_bytes()));
        }
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(from_base64(&base64(&all)), Some(all));
        for text in ["Zg=", "Zg", "Z===", "Zm9v!A==", "Zg==Zg=="] {
            assert_eq!(from_base64(text), None, "{text}");
        }
    }

    #[test]
    fn a_logo_is_a_whole_png_of_bounded_size() {
        let png = pixel();
        let logo = Logo::from_png(&png).unwrap();
        assert_eq!((logo.pixels(), logo.png()), ((1, 2), png.as_slice()));
        assert_eq!(Logo::from_text(&logo.to_text()), Some(logo));
        for length in 0..png.len() {
            assert_eq!(Logo::from_png(&png[..length]), Err(LogoError::NotPng), "cut at {length}");
        }
        let mut wide = png.clone();
        wide[18] = 0x10;
        assert_eq!(Logo::from_png(&wide), Err(LogoError::TooManyPixels { width: 4097, height: 2 }));
        let mut flat = png.clone();
        flat[19] = 0;
        assert_eq!(Logo::from_png(&flat), Err(LogoError::NotPng));
        let large = vec![0; Logo::MOST_BYTES + 1];
        assert_eq!(Logo::from_png(&large), Err(LogoError::TooLarge { bytes: large.len() }));
    }
}
