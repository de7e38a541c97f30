use super::View;
use crate::domain::Lang;

/// What the page asks of the widget through its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub lang: Lang,
    /// URL of a dataset; the release's own unless told.
    pub src: Option<String>,
    /// Id or code of a region, as written.
    pub region: Option<String>,
    pub view: View,
    /// The views shown, in their order; never empty.
    pub views: Vec<View>,
    /// Obeyed by the style sheet; here for its warning only.
    pub theme: Theme,
    /// Whether the page's fragment may be used.
    pub routing: bool,
    /// Level of the widget's first heading, 2–5.
    pub heading_level: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// The attributes, as pages write them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    Lang,
    Src,
    Region,
    View,
    Views,
    Theme,
    Routing,
    Loading,
    HeadingLevel,
}

/// A value that cannot be used; the default stands instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub attribute: &'static str,
    pub value: String,
    /// What is allowed, for the page's developer.
    pub allowed: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            src: None,
            region: None,
            view: View::default(),
            views: View::ALL.to_vec(),
            theme: Theme::default(),
            routing: true,
            heading_level: 2,
        }
    }
}

impl Attribute {
    pub const ALL: [Self; 9] =
        [Self::Lang, Self::Src, Self::Region, Self::View, Self::Views, Self::Theme, Self::Routing, Self::Loading, Self::HeadingLevel];

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attribute| attribute.name() == name)
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lang => "lang",
            Self::Src => "src",
            Self::Region => "region",
            Self::View => "view",
            Self::Views => "views",
            Self::Theme => "theme",
            Self::Routing => "routing",
            Self::Loading => "loading",
            Self::HeadingLevel => "heading-level",
        }
    }

    const fn allowed(self) -> &'static str {
        match self {
            Self::Lang => "fi, sv or en",
            Self::Src => "the URL of a dataset made by sote-data build",
            Self::Region => "the id or code of a region in the dataset",
            Self::View => "services, costs, list, programme or glossary",
            Self::Views => "services, costs, list, programme, glossary: any of them, separated by spaces",
            Self::Theme => "auto, light or dark",
            Self::Routing => "hash or none",
            Self::Loading => "lazy or eager",
            Self::HeadingLevel => "2, 3, 4 or 5",
        }
    }

    /// A warning for the page's developer about this attribute.
    #[must_use]
    pub fn rejected(self, value: &str) -> Rejected {
        Rejected { attribute: self.name(), value: value.to_owned(), allowed: self.allowed().to_owned() }
    }
}

impl Settings {
    /// Takes an attribute's new value; `None` or an empty one means the default.
    /// `page_lang` is the language of the page around the element.
    ///
    /// # Errors
    /// When the value is not allowed; the default has been taken then.
    pub fn set(&mut self, attribute: Attribute, value: Option<&str>, page_lang: Option<Lang>) -> Result<(), Rejected> {
        let default = Self::default();
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        let usable = match attribute {
            Attribute::Lang => {
                let lang = value.map(Lang::from_tag);
                self.lang = lang.flatten().or(page_lang).unwrap_or_default();
                lang != Some(None)
            }
            Attribute::Src => {
                self.src = value.map(str::to_owned);
                true
            }
            // whether the region exists is known when the dataset is there
            Attribute::Region => {
                self.region = value.map(str::to_owned);
                true
            }
            Attribute::View => choose(&mut self.view, value, View::from_id, default.view),
            Attribute::Views => choose(&mut self.views, value, views, default.views),
            Attribute::Theme => choose(&mut self.theme, value, theme, default.theme),
            Attribute::Routing => choose(&mut self.routing, value, routing, default.routing),
            // obeyed before the program is there; here for its warning only
            Attribute::Loading => value.is_none_or(|value| matches!(value, "lazy" | "eager")),
            Attribute::HeadingLevel => choose(&mut self.heading_level, value, heading_level, default.heading_level),
        };
        if usable { Ok(()) } else { Err(attribute.rejected(value.unwrap_or_default())) }
    }

    /// The view to start with: the one asked for if it is shown at all.
    #[must_use]
    pub fn first_view(&self) -> View {
        self.shown(self.view)
    }

    /// `view`, or the first one shown where the page leaves it out.
    #[must_use]
    pub fn shown(&self, view: View) -> View {
        if self.views.contains(&view) { view } else { self.views.first().copied().unwrap_or_default() }
    }
}

/// Sets a field to what the value means, or to its default; tells whether the value could be used.
fn choose<T>(field: &mut T, value: Option<&str>, read: impl Fn(&str) -> Option<T>, default: T) -> bool {
    let chosen = value.map(read);
    let usable = !matches!(chosen, Some(None));
    *field = chosen.flatten().unwrap_or(default);
    usable
}

fn views(value: &str) -> Option<Vec<View>> {
    let mut views = Vec::new();
    for id in value.split_whitespace() {
        let view = View::from_id(id)?;
        if !views.contains(&view) {
            views.push(view);
        }
    }
    Some(views)
}

fn theme(value: &str) -> Option<Theme> {
    match value {
        "auto" => Some(Theme::Auto),
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

fn routing(value: &str) -> Option<bool> {
    match value {
        "hash" => Some(true),
        "none" => Some(false),
        _ => None,
    }
}

fn heading_level(value: &str) -> Option<u8> {
    value.parse().ok().filter(|level| (2..=5).contains(level))
}
