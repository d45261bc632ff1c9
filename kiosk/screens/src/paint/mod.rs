//! Draws a session on a display, and of a screen that changed only what changed.

mod canvas;
mod draw;
mod letters;
mod marks;
mod qr;

use crate::area::Area;
use crate::ink::{Ink, Tint};
use crate::scene::{self, Item};
use crate::session::Session;
use canvas::Canvas;
use core::hash::{Hash, Hasher};
use embedded_graphics_core::draw_target::DrawTarget;
use heapless::Vec;
#[cfg(test)]
pub(crate) use letters::{fitting, fitting_passage};

/// How many items a screen has at most.
pub(crate) const ITEMS: usize = 40;

/// Knows what stands on a display, and so what has to be drawn.
///
/// # Default value
/// Nothing is known of the display: all of it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Painter {
    shown: Option<Vec<Shown, ITEMS>>,
}

/// An item on the display: where, and a sum over what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    area: Area,
    sum: u64,
}

impl Painter {
    /// Draws the session. What already stands on the display as it should is left alone.
    ///
    /// Items do not overlap and each cover their area, so an area is cleared only where an item is gone.
    ///
    /// # Errors
    /// Those of the display. After one nothing is known of it, and the next drawing is of the whole screen.
    pub fn paint<D>(&mut self, session: &Session, display: &mut D) -> Result<(), D::Error>
    where
        D: DrawTarget,
        D::Color: Tint,
    {
        let before = self.shown.take();
        let mut canvas = Canvas::new(display);
        let mut now = Vec::new();
        scene::show(session, &mut |item| {
            // The tests count the items of every screen.
            let _ = now.push(Shown::of(&item));
        });
        match &before {
            None => canvas.fill(session.format().area(), Ink::Page)?,
            Some(before) => {
                for gone in before.iter().filter(|shown| !now.iter().any(|next| next.area == shown.area)) {
                    canvas.fill(gone.area, Ink::Page)?;
                }
            }
        }
        let mut outcome = Ok(());
        scene::show(session, &mut |item| {
            let stands = before.as_ref().is_some_and(|before| before.contains(&Shown::of(&item)));
            if outcome.is_ok() && !stands {
                outcome = draw::item(&mut canvas, &item);
            }
        });
        outcome?;
        self.shown = Some(now);
        Ok(())
    }

    /// Forgets what stands on the display, as after it lost its power.
    pub fn forget(&mut self) {
        self.shown = None;
    }
}

impl Shown {
    fn of(item: &Item<'_>) -> Self {
        let mut sum = Sum(0xcbf2_9ce4_8422_2325);
        item.what.hash(&mut sum);
        Self { area: item.area, sum: sum.0 }
    }
}

/// FNV-1a in 64 bits: two different items of one screen with the same sum are not to be expected.
struct Sum(u64);

impl Hasher for Sum {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format;
    use embedded_graphics_core::Pixel;
    use embedded_graphics_core::geometry::{OriginDimensions, Size};
    use embedded_graphics_core::pixelcolor::{BinaryColor, Rgb565};
    use embedded_graphics_core::primitives::Rectangle;
    use std::convert::Infallible;
    use std::marker::PhantomData;

    /// Watches that nothing is drawn outside an area.
    struct Fence<C> {
        area: Rectangle,
        colour: PhantomData<C>,
    }

    impl<C> Fence<C> {
        fn holds(&self, drawn: &Rectangle) {
            assert_eq!(self.area.intersection(drawn), *drawn, "outside {:?}", self.area);
        }
    }

    impl<C> OriginDimensions for Fence<C> {
        fn size(&self) -> Size {
            Size::new(400, 240)
        }
    }

    impl<C: Tint> DrawTarget for Fence<C> {
        type Color = C;
        type Error = Infallible;

        fn draw_iter<I: IntoIterator<Item = Pixel<C>>>(&mut self, pixels: I) -> Result<(), Infallible> {
            pixels
                .into_iter()
                .for_each(|Pixel(point, _)| self.holds(&Rectangle::new(point, Size::new(1, 1))));
            Ok(())
        }

        fn fill_contiguous<I: IntoIterator<Item = C>>(
            &mut self,
            area: &Rectangle,
            _: I,
        ) -> Result<(), Infallible> {
            self.holds(area);
            Ok(())
        }

        fn fill_solid(&mut self, area: &Rectangle, _: C) -> Result<(), Infallible> {
            self.holds(area);
            Ok(())
        }
    }

    fn stays_inside<C: Tint>() {
        for session in Format::ALL.into_iter().flat_map(crate::tests::fits::sessions) {
            scene::show(&session, &mut |item| {
                let mut fence = Fence::<C> { area: item.area.rectangle(), colour: PhantomData };
                let Ok(()) = draw::item(&mut Canvas::new(&mut fence), &item);
            });
        }
    }

    #[test]
    fn no_item_draws_outside_its_area() {
        stays_inside::<Rgb565>();
        stays_inside::<BinaryColor>();
    }
}
