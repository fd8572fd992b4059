package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import nl.balint.cms.definitions.RestEndpoint.Resolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestEndpointsTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    @Test
    void theFilesNameIsTheAddress() {
        modules.with("m/restEndpoints/delivery/tours_v1.yaml", "$type: jcrDeliveryEndpoint_v2", "workspace: tours")
                .with(
                        "m/restEndpoints/delivery/plain.yaml",
                        "class: info.magnolia.rest.delivery.jcr.v2.JcrDeliveryEndpointDefinition")
                .with("m/restEndpoints/delivery/short.yaml", "$type: deliveryEndpoint_v2")
                .with("m/restEndpoints/own.yaml", "$type: pagesDeliveryEndpoint", "endpointPath: /my/pages")
                .with("m/restEndpoints/off.yaml", "$type: jcrDeliveryEndpoint_v2", "enabled: false");

        assertThat(modules.read().restEndpoints())
                .extracting(RestEndpoint::path, RestEndpoint::ofPages)
                .containsExactlyInAnyOrder(
                        tuple("delivery/tours/v1", false), tuple("delivery/plain", false),
                        tuple("delivery/short", false), tuple("my/pages", true));
        assertThat(modules.read().restEndpoint("delivery/tours/v1/a/b")).isPresent();
        assertThat(modules.read().restEndpoint("delivery/tours/v12")).isEmpty();
        assertThat(modules.told()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsAsMagnoliaHasIt() {
        modules.with("m/restEndpoints/delivery/x.yaml", "$type: jcrDeliveryEndpoint_v2");

        var endpoint = modules.read().restEndpoints().iterator().next();

        assertThat(endpoint.scope().workspace()).isEqualTo("website");
        assertThat(endpoint.scope().rootPath()).isEqualTo("/");
        assertThat(endpoint.scope().nodeTypes()).isEmpty();
        assertThat(endpoint.scope().childNodeTypes()).containsExactly("mgnl:contentNode");
        assertThat(endpoint.scope().strict()).isFalse();
        assertThat(endpoint.shape().depth()).isZero();
        assertThat(endpoint.shape().limit()).isEqualTo(10);
        assertThat(endpoint.shape().includeSystemProperties()).isFalse();
        assertThat(endpoint.references().depth()).isEqualTo(1);
        assertThat(endpoint.references().repeat()).isFalse();
    }

    @Test
    void referencesAreRulesForPropertiesByTheirNames() {
        modules.with(
                "m/restEndpoints/delivery/x.yaml",
                "$type: jcrDeliveryEndpoint_v2",
                "references:",
                "  - name: guide",
                "    propertyName: guide(_[a-z]+)?",
                "    nodeType: mgnl:page",
                "    referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: people}",
                "  - name: image",
                "    propertyName: image",
                "    referenceResolver:",
                "      class: info.magnolia.rest.reference.dam.AssetReferenceResolverDefinition",
                "      expand: true",
                "      assetRenditions: [small]",
                "  - {name: odd, propertyName: odd, referenceResolver: {class: com.example.OddDefinition}}");

        var references = modules.read().restEndpoints().iterator().next().references();

        assertThat(references.about("guide_nl", "mgnl:page").orElseThrow().resolver())
                .isEqualTo(new Resolver.OfNode("people"));
        assertThat(references.about("guide", "mgnl:area")).isEmpty();
        assertThat(references.about("image", "mgnl:area").orElseThrow().resolver())
                .isEqualTo(new Resolver.OfAsset(true, java.util.List.of("small")));
        assertThat(references.about("odd", "mgnl:area")).isEmpty();
        assertThat(modules.told()).singleElement().asString().contains("x.yaml:13 references of the type odd");
    }

    @Test
    void theFirstVersionNamesSeveralInOneFile() {
        modules.with(
                "m/restEndpoints/delivery.yaml",
                "class: info.magnolia.rest.delivery.jcr.v1.JcrDeliveryEndpointDefinition",
                "params:",
                "  website: {workspace: website, depth: 2}",
                "  stories: {workspace: stories, rootPath: /a}");

        assertThat(modules.read().restEndpoints())
                .extracting(RestEndpoint::path)
                .containsExactly("delivery/website/v1", "delivery/stories/v1");
    }

    @Test
    void anEndpointInJavaIsLeftAsideAndRightsArePassedByNobody() {
        modules.with("m/restEndpoints/nodes.yaml", "class: info.magnolia.rest.service.node.v1.NodeEndpointDefinition")
                .with(
                        "m/restEndpoints/delivery/x.yaml",
                        "$type: jcrDeliveryEndpoint_v2",
                        "bypassWorkspaceAcls: true",
                        "colour: red",
                        "personalized: true");

        assertThat(modules.read().restEndpoints())
                .extracting(RestEndpoint::path)
                .containsExactly("delivery/x");
        assertThat(modules.read().problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(modules.told())
                .hasSize(4)
                .anySatisfy(told -> assertThat(told).contains("x.yaml:4 everybody gets the same"))
                .anySatisfy(told -> assertThat(told).contains("nodes.yaml:1 endpoints of the type node"))
                .anySatisfy(told -> assertThat(told).contains("x.yaml:2 rights are never passed by"))
                .anySatisfy(told -> assertThat(told).contains("x.yaml:3 a delivery endpoint has no key colour"));
    }
}
