//! Places side by side, best first, with the target as a line through all of them.

use super::axis::ValueAxis;
use super::scene::{Across, Along, Area, Label, Pen, Scene, point};
use crate::{Ink, Type, measure};
use peil_core::Decimal;

/// One place.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Decimal,
    /// The value as text.
    pub text: String,
    /// True for the place the screen is about.
    pub own: bool,
}

/// The height of one bar with the space below it.
pub const ROW: f32 = 24.0;

/// The drawing, as high as it has to be.
#[must_use]
pub fn scene(bars: &[Bar], target: Option<Decimal>, width: f32) -> Scene {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen bars")]
    let height = bars.len() as f32 * ROW + 8.0;
    let mut scene = Scene::new(width, height);
    let widest = |text: fn(&Bar) -> &str, kind| {
        bars.iter().map(|bar| measure::width(text(bar), kind)).fold(0.0, f32::max)
    };
    let left = (widest(|bar| &bar.name, Type::Strong) + 10.0).min(width * 0.45);
    let right = width - widest(|bar| &bar.text, Type::Strong) - 12.0;
    let axis =
        ValueAxis::new(bars.iter().map(|bar| bar.value).chain(target).chain([Decimal::ZERO]), None, 5, 6);
    let x = |value| left + axis.share(value) * (right - left).max(10.0);
    for (index, bar) in bars.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen bars")]
        let middle = index as f32 * ROW + ROW / 2.0 + 4.0;
        let ink = if bar.own { Ink::Accent } else { Ink::Edge };
        let (from, to) = (x(Decimal::ZERO), x(bar.value));
        let area = Area::new(point(from.min(to), middle - 6.0), point(from.max(to), middle + 6.0));
        scene.fill(area, ink);
        let kind = if bar.own { Type::Strong } else { Type::Body };
        let mut write = |x: f32, across, text: &str| {
            let label = Label {
                at: point(x, middle),
                anchor: (across, Along::Middle),
                text: text.to_owned(),
                kind,
                ink: Ink::Text,
            };
            scene.text(label);
        };
        write(0.0, Across::Left, &bar.name);
        write(width, Across::Right, &bar.text);
    }
    if let Some(target) = target {
        let at = x(target);
        scene.line(vec![point(at, 2.0), point(at, height - 2.0)], Pen::dashed(Ink::Text, 1.4));
    }
    scene
}
