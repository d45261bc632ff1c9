//! The tokens put into egui's style, and the short ways to ask for them.

use super::fonts;
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Frame, Margin, RichText, Shadow, Stroke, TextStyle, Theme, Ui,
    Visuals, style::ScrollStyle, vec2,
};
use peil_drawing::{Ink, Palette, Type, space};

/// Gives the context the fonts and both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            style.visuals = visuals(theme == Theme::Dark);
            style.text_styles = [
                (TextStyle::Small, Type::Small),
                (TextStyle::Body, Type::Body),
                (TextStyle::Button, Type::Body),
                (TextStyle::Monospace, Type::Body),
                (TextStyle::Heading, Type::Heading),
            ]
            .map(|(name, kind)| (name, kind.font()))
            .into();
            style.spacing.item_spacing = vec2(space::SMALL, space::SMALL);
            style.spacing.button_padding = vec2(10.0, 5.0);
            style.spacing.interact_size.y = space::TARGET;
            style.spacing.icon_width = 18.0;
            style.spacing.scroll = ScrollStyle {
                floating_allocated_width: 12.0,
                floating_width: 6.0,
                bar_width: 9.0,
                dormant_handle_opacity: 0.3,
                active_handle_opacity: 0.4,
                interact_handle_opacity: 0.7,
                ..ScrollStyle::floating()
            };
            style.animation_time = 0.0;
            style.url_in_tooltip = true;
            style.interaction.selectable_labels = true;
            style.interaction.tooltip_delay = 0.2;
        });
    }
}

fn visuals(dark: bool) -> Visuals {
    let palette = Palette::of(dark);
    let color = |ink| color(palette, ink);
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(color(Ink::Muted));
    visuals.hyperlink_color = color(Ink::Accent);
    visuals.faint_bg_color = color(Ink::Raised);
    visuals.extreme_bg_color = color(Ink::Surface);
    visuals.text_edit_bg_color = Some(color(Ink::Surface));
    visuals.code_bg_color = color(Ink::Raised);
    visuals.warn_fg_color = color(Ink::Warning);
    visuals.error_fg_color = color(Ink::Away);
    visuals.panel_fill = color(Ink::Page);
    visuals.window_fill = color(Ink::Surface);
    visuals.window_stroke = Stroke::new(1.0, color(Ink::Edge));
    visuals.window_corner_radius = CornerRadius::same(space::CORNER);
    visuals.menu_corner_radius = CornerRadius::same(space::CORNER);
    let shadow = Shadow { offset: [0, 3], blur: 14, spread: 0, color: Color32::from_black_alpha(46) };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.selection.bg_fill = color(Ink::AccentSoft);
    visuals.selection.stroke = Stroke::new(2.0, color(Ink::Accent));
    visuals.indent_has_left_vline = false;
    visuals.collapsing_header_frame = false;

    let widgets = &mut visuals.widgets;
    for (state, fill, border, text) in [
        (&mut widgets.noninteractive, Ink::Surface, Ink::Line, Ink::Text),
        (&mut widgets.inactive, Ink::Surface, Ink::Edge, Ink::Text),
        (&mut widgets.hovered, Ink::Raised, Ink::Accent, Ink::Text),
        (&mut widgets.active, Ink::AccentSoft, Ink::Accent, Ink::Text),
        (&mut widgets.open, Ink::Raised, Ink::Accent, Ink::Text),
    ] {
        state.bg_fill = color(fill);
        state.weak_bg_fill = color(fill);
        state.bg_stroke = Stroke::new(1.0, color(border));
        state.fg_stroke = Stroke::new(1.5, color(text));
        state.corner_radius = CornerRadius::same(space::CORNER - 2);
        state.expansion = 0.0;
    }
    widgets.noninteractive.fg_stroke.width = 1.0;
    visuals
}

/// The colour for a meaning.
#[must_use]
pub fn color(palette: &Palette, ink: Ink) -> Color32 {
    let [red, green, blue] = palette.rgb(ink);
    Color32::from_rgb(red, green, blue)
}

/// Text set with egui.
pub trait Typeset {
    /// The font of this kind of text.
    fn font(self) -> FontId;

    /// Text of this kind.
    fn text(self, text: impl Into<String>) -> RichText;
}

impl Typeset for Type {
    fn font(self) -> FontId {
        let family = if self.is_strong() { fonts::strong() } else { FontFamily::Proportional };
        FontId::new(self.size(), family)
    }

    fn text(self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font())
    }
}

/// The tokens as seen from a widget.
pub trait Themed {
    /// The palette of the theme that is on.
    fn palette(&self) -> &'static Palette;

    /// The colour for a meaning.
    fn ink(&self, ink: Ink) -> Color32 {
        color(self.palette(), ink)
    }

    /// A card: a surface with a hairline around it.
    fn card(&self) -> Frame {
        Frame::new()
            .fill(self.ink(Ink::Surface))
            .stroke(Stroke::new(1.0, self.ink(Ink::Line)))
            .corner_radius(CornerRadius::same(space::CORNER))
            .inner_margin(Margin::symmetric(18, 16))
    }
}

impl Themed for Ui {
    fn palette(&self) -> &'static Palette {
        Palette::of(self.visuals().dark_mode)
    }
}
