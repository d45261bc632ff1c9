//! The colours of the desktop by daylight, in the 16 bits of a small screen.

use peil_drawing::Ink;
use peil_drawing::tokens::LIGHT;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

const INKS: [(&str, Ink); 11] = [
    ("Page", Ink::Page),
    ("Surface", Ink::Surface),
    ("Line", Ink::Line),
    ("Edge", Ink::Edge),
    ("Text", Ink::Text),
    ("Muted", Ink::Muted),
    ("Accent", Ink::Accent),
    ("AccentSoft", Ink::AccentSoft),
    ("OnAccent", Ink::OnAccent),
    ("Met", Ink::Met),
    ("Behind", Ink::Behind),
];

pub(crate) fn constants() -> Result<String, fmt::Error> {
    let mut text = String::from("/// Red, green and blue of an ink, in 5, 6 and 5 bits.\n");
    text += "const fn rgb565(ink: Ink) -> [u8; 3] {\n    match ink {\n";
    // Inks of one colour share an arm.
    let mut colours: BTreeMap<[u32; 3], Vec<String>> = BTreeMap::new();
    for (name, ink) in INKS {
        let [red, green, blue] = LIGHT.rgb(ink);
        let scaled = |channel: u8, most: u32| (u32::from(channel) * most + 127) / 255;
        let colour = [scaled(red, 31), scaled(green, 63), scaled(blue, 31)];
        colours.entry(colour).or_default().push(format!("Ink::{name}"));
    }
    for (colour, inks) in colours {
        writeln!(text, "        {} => {colour:?},", inks.join(" | "))?;
    }
    Ok(text + "    }\n}\n")
}
