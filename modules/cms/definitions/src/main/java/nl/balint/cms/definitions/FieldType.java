package nl.balint.cms.definitions;

/** What the type of one field says: its family, and by what generation of dialogs it is written. */
record FieldType(String typeName, String shortName, FieldKind kind, Generation generation) {

    /** Dialogs of Magnolia 5 and of Magnolia 6 differ in how values are kept. */
    enum Generation {
        FIVE,
        SIX
    }

    /** A class wins over {@code $type}, unless only the latter is known. */
    static FieldType of(Section section, Generation surrounding) {
        String className = section.text("class");
        String alias = section.text("$type", section.text("fieldType"));
        String chosen = className.isEmpty() || isKnownOnly(alias, className) ? alias : className;
        String shortName = FieldTypes.shortName(chosen);
        FieldKind kind = FieldTypes.find(shortName).orElse(FieldKind.UNKNOWN);
        if (kind == FieldKind.UNKNOWN) {
            complain(section, chosen, shortName);
        }
        return new FieldType(chosen, shortName, kind, generation(section, surrounding));
    }

    private static boolean isKnownOnly(String alias, String className) {
        return FieldTypes.find(FieldTypes.shortName(className)).isEmpty()
                && FieldTypes.find(FieldTypes.shortName(alias)).isPresent();
    }

    private static void complain(Section section, String typeName, String shortName) {
        if (typeName.isEmpty()) {
            section.warning("$type", "a field needs a $type");
            return;
        }
        String key = section.has("class") ? "class" : section.has("$type") ? "$type" : "fieldType";
        section.warning(
                key, "the field type " + typeName + " is unknown" + Suggestion.among(FieldTypes.names(), shortName));
    }

    private static Generation generation(Section section, Generation surrounding) {
        if (section.has("$type")) {
            return Generation.SIX;
        }
        String className = section.text("class");
        if (section.has("fieldType") || className.contains(".form.field.")) {
            return Generation.FIVE;
        }
        return className.contains(".ui.field.") ? Generation.SIX : surrounding;
    }

    /** Where a value of this type is kept. */
    Storage storage(Section section) {
        return switch (kind) {
            case STATIC -> Storage.NOTHING;
            case CHECKBOX_GROUP, MANY_SELECT, TOKENS -> Storage.MANY_VALUES;
            case SELECT, RADIO -> section.flag("multiselect", false) ? Storage.MANY_VALUES : Storage.PROPERTY;
            case PAGE_LINK, LINK -> linked(section);
            case ASSET_LINK -> Storage.ASSET_KEY;
            case RESOURCE_LINK -> Storage.PATH;
            case UPLOAD -> Storage.FILE_NODE;
            case COMPOSITE -> composite(section);
            case MULTI -> multi(section);
            case SWITCHABLE -> generation == Generation.FIVE ? Storage.OPTION_SUFFIXED : provided(section);
            default -> Storage.PROPERTY;
        };
    }

    private Storage linked(Section section) {
        String converter = section.text(
                "converterClass", section.section("identifierToPathConverter").text("class"));
        if (converter.endsWith("AssetCompositeIdKeyTranslator")) {
            return Storage.ASSET_KEY;
        }
        if (converter.endsWith("JcrNodeToPathConverter")) {
            return Storage.PATH;
        }
        boolean identifier = generation == Generation.SIX || converter.endsWith("IdentifierToPathConverter");
        return identifier ? Storage.IDENTIFIER : Storage.PATH;
    }

    private Storage composite(Section section) {
        if (generation == Generation.SIX) {
            return provided(section);
        }
        return switch (transformer(section)) {
            case "NoOpTransformer" -> Storage.SURROUNDING;
            case "DelegatingCompositeFieldTransformer" -> Storage.SAME_NODE;
            default -> Storage.PREFIXED;
        };
    }

    private static Storage provided(Section section) {
        String provider = section.section("itemProvider").text("$type");
        return provider.startsWith("current") ? Storage.SAME_NODE : Storage.CHILD_NODE;
    }

    private Storage multi(Section section) {
        if (shortName.equals("jcrmulti")) {
            return Storage.CHILD_PER_ENTRY;
        }
        return switch (transformer(section)) {
            case "MultiValueChildNodeTransformer" -> Storage.NUMBERED_PROPERTIES;
            case "MultiValueChildrenNodeTransformer" -> Storage.NUMBERED_NODES;
            case "MultiValueSubChildrenNodeTransformer" -> Storage.NAMED_NODES;
            case "MultiValueSubChildrenNodePropertiesTransformer" -> Storage.NUMBERED_CHILDREN;
            case "DelegatingMultiValueFieldTransformer" -> Storage.SIBLING_PER_ENTRY;
            case "DelegatingMultiValueSubnodeTransformer" -> Storage.CHILD_PER_ENTRY;
            case "MultiValueJSONTransformer" -> Storage.JOINED;
            default -> Storage.MANY_VALUES;
        };
    }

    private static String transformer(Section section) {
        return TypeName.simple(section.text("transformerClass"));
    }
}
