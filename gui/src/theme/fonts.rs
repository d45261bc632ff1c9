//! The typeface of the drawings, given to egui.

use egui::epaint::text::{FontTweak, VariationCoords};
use egui::{FontData, FontDefinitions, FontFamily};
use peil_drawing::typeface;
use std::sync::Arc;

/// The name of the family that is set heavier.
pub const STRONG: &str = "strong";

/// The heavier family.
#[must_use]
pub fn strong() -> FontFamily {
    FontFamily::Name(STRONG.into())
}

fn weight(weight: f32) -> FontData {
    let tweak = FontTweak { coords: VariationCoords::new([(b"wght", weight)]), ..FontTweak::default() };
    FontData::from_static(typeface::PLEX).tweak(tweak)
}

/// The fonts of the application. egui's own stay behind as a fallback for signs that Plex lacks.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    fonts.font_data.insert("plex".to_owned(), Arc::new(weight(typeface::REGULAR)));
    fonts.font_data.insert("plex-strong".to_owned(), Arc::new(weight(typeface::STRONG)));
    let mut heavier = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    heavier.insert(0, "plex-strong".to_owned());
    fonts.families.insert(strong(), heavier);
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.entry(family).or_default().insert(0, "plex".to_owned());
    }
    fonts
}
