//! Every screen has a name of its own, and every name a screen.

use super::fits::sessions;
use crate::{Format, SCREENS};
use std::collections::BTreeSet;

#[test]
fn every_name_is_of_a_screen_and_every_screen_has_one() {
    let names: BTreeSet<_> = SCREENS.into_iter().collect();
    assert_eq!(names.len(), SCREENS.len());
    for format in Format::ALL {
        for dutch in [true, false] {
            let is_asked = |session: &crate::Session| {
                (session.language() == peil_core::record::Language::Dutch) == dutch
            };
            let found: BTreeSet<_> = sessions(format)
                .iter()
                .filter(|session| is_asked(session))
                .map(crate::Session::screen)
                .collect();
            assert_eq!(found, names);
        }
    }
}
