//! The typeface: IBM Plex Sans, whose figures all have one width, so that columns of numbers line up.

/// The font file. It is variable and holds every weight from 100 to 700.
pub static PLEX: &[u8] = include_bytes!("../fonts/IBMPlexSans-Variable.ttf");

/// The weight of running text.
pub const REGULAR: f32 = 400.0;
/// The weight of what stands out.
pub const STRONG: f32 = 600.0;
