package dev.kubeproxydoctor.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feature gates that stand in kube-proxy's configurations. kube-proxy knows every gate of
 * Kubernetes, so a name that is not here need not be wrong. Source: kubernetes/kubernetes
 * pkg/features/kube_features.go by version.
 */
final class Gates {
    private Gates() {}

    /**
     * One gate.
     *
     * @param since the minor version in which it came
     * @param locked the first one in which it is locked to true; 99 where it still can be set
     * @param until the first one without it; 99 where it is still there
     */
    record Gate(int since, int locked, int until) {}

    private static final int NEVER = 99;
    private static final Map<String, Gate> GATES = new LinkedHashMap<>();

    static {
        add("SupportIPVSProxyMode", 8, NEVER, 20);
        add("IPv6DualStack", 15, 23, 25);
        add("EndpointSlice", 16, 21, 25);
        add("EndpointSliceProxying", 18, 22, 25);
        add("WindowsEndpointSliceProxying", 19, 22, 25);
        add("ServiceTopology", 17, NEVER, 22);
        add("TopologyAwareHints", 21, 33, 36);
        add("ServiceInternalTrafficPolicy", 21, 26, 28);
        add("ServiceLBNodePortControl", 20, 24, 26);
        add("MixedProtocolLBService", 20, 26, 28);
        add("ProxyTerminatingEndpoints", 22, 28, 30);
        add("EndpointSliceTerminatingCondition", 20, 26, 28);
        add("MinimizeIPTablesRestore", 26, 28, 30);
        add("KubeProxyDrainingTerminatingNodes", 28, 31, 33);
        add("NFTablesProxyMode", 29, 33, 36);
        add("KubeProxyIPVS", 37, NEVER, NEVER);
        add("WinOverlay", 14, 34, 37);
        add("WinDSR", 14, 34, 37);
        add("ServiceTrafficDistribution", 30, 33, 36);
        add("PreferSameTrafficDistribution", 33, NEVER, NEVER);
        add("MultiCIDRServiceAllocator", 27, 34, NEVER);
        add("LoadBalancerIPMode", 29, 32, 35);
        add("ContextualLogging", 24, NEVER, NEVER);
        add("LoggingAlphaOptions", 24, NEVER, NEVER);
        add("LoggingBetaOptions", 24, NEVER, NEVER);
        add("AllAlpha", 5, NEVER, NEVER);
        add("AllBeta", 18, NEVER, NEVER);
    }

    private static void add(String name, int since, int locked, int until) {
        GATES.put(name, new Gate(since, locked, until));
    }

    /** The gate, or null. */
    static @Nullable Gate gate(String name) {
        return GATES.get(name);
    }

    /** Gates of other components: kube-proxy accepts them, in the versions that have them. */
    private static final String OTHERS =
            """
            APIListChunking APIPriorityAndFairness APIResponseCompression APISelfSubjectReview
            APIServerIdentity APIServerTracing AdmissionWebhookMatchConditions AdvancedAuditing
            AggregatedDiscoveryEndpoint AnyVolumeDataSource AppArmor AttachVolumeLimit
            BalanceAttachedNodeVolumes BlockVolume BoundServiceAccountTokenVolume BtreeWatchCache
            CPUManager CPUManagerPolicyAlphaOptions CPUManagerPolicyBetaOptions CPUManagerPolicyOptions
            CRDValidationRatcheting CRIContainerLogRotation CSIBlockVolume CSIDriverRegistry
            CSIInlineVolume CSIMigration CSIMigrationAWS CSIMigrationAzureDisk
            CSIMigrationAzureFile CSIMigrationGCE CSIMigrationOpenStack CSIMigrationPortworx
            CSIMigrationRBD CSIMigrationvSphere CSINodeExpandSecret CSIStorageCapacity
            CSIVolumeHealth CSIServiceAccountToken CloudDualStackNodeIPs ClusterTrustBundle
            ComponentSLIs ConcurrentWatchObjectDecode ConfigurableFSGroupPolicy ContainerCheckpoint
            ControllerManagerLeaderMigration CronJobControllerV2 CronJobTimeZone CronJobsScheduledAnnotation
            CrossNamespaceVolumeDataSource CustomCPUCFSQuotaPeriod CustomResourceFieldSelectors CustomResourceValidationExpressions
            DaemonSetUpdateSurge DefaultHostNetworkHostPortsInPodTemplates DefaultPodTopologySpread DelegateFSGroupToCSIDriver
            DevicePlugins DisableCloudProviders DisableKubeletCloudCredentialProviders DisableNodeKubeProxyVersion
            DownwardAPIHugePages DryRun DynamicKubeletConfig DynamicResourceAllocation
            EfficientWatchResumption ElasticIndexedJob EphemeralContainers EventedPLEG
            ExecProbeTimeout ExpandCSIVolumes ExpandInUsePersistentVolumes ExpandPersistentVolumes
            ExpandedDNSConfig ExperimentalCriticalPodAnnotation ExperimentalHostUserNamespaceDefaulting GRPCContainerProbe
            GenericEphemeralVolume GracefulNodeShutdown GracefulNodeShutdownBasedOnPodPriority HPAContainerMetrics
            HPAScaleToZero HonorPVReclaimPolicy HugePageStorageMediumSize HugePages
            IPTablesOwnershipCleanup IdentifyPodOS ImageMaximumGCAge ImageVolume
            ImmutableEphemeralVolumes InPlacePodVerticalScaling IndexedJob JobBackoffLimitPerIndex
            JobMutableNodeSchedulingDirectives JobPodFailurePolicy JobPodReplacementPolicy JobReadyPods
            JobTrackingWithFinalizers KMSv1 KMSv2 KMSv2KDF
            KubeletCgroupDriverFromCRI KubeletCredentialProviders KubeletInUserNamespace KubeletPodResources
            KubeletPodResourcesGet KubeletPodResourcesGetAllocatable KubeletTracing LegacyServiceAccountTokenCleanUp
            LegacyServiceAccountTokenNoAutoGeneration LegacyServiceAccountTokenTracking LocalStorageCapacityIsolation LocalStorageCapacityIsolationFSQuotaMonitoring
            LogarithmicScaleDown MatchLabelKeysInPodAffinity MatchLabelKeysInPodTopologySpread MaxUnavailableStatefulSet
            MemoryManager MemoryQoS MinDomainsInPodTopologySpread MountContainers
            MountPropagation NamespaceDefaultLabelName NetworkPolicyEndPort NetworkPolicyStatus
            NewVolumeManagerReconstruction NodeDisruptionExclusion NodeInclusionPolicyInPodTopologySpread NodeLease
            NodeLogQuery NodeOutOfServiceVolumeDetach NodeSwap NonPreemptingPriority
            OpenAPIEnums OpenAPIV3 PDBUnhealthyPodEvictionPolicy PersistentLocalVolumes
            PersistentVolumeLastPhaseTransitionTime PodAffinityNamespaceSelector PodAndContainerStatsFromCRI PodDeletionCost
            PodDisruptionBudget PodDisruptionConditions PodHostIPs PodIndexLabel
            PodLifecycleSleepAction PodOverhead PodPriority PodReadyToStartContainersCondition
            PodSchedulingReadiness PodSecurity PodShareProcessNamespace PreferNominatedNode
            ProbeTerminationGracePeriod ProcMountType QOSReserved ReadWriteOncePod
            RecoverVolumeExpansionFailure RecursiveReadOnlyMounts RelaxedEnvironmentVariableValidation RemainingItemCount
            RemoveSelfLink ResourceHealthStatus RetroactiveDefaultStorageClass RotateKubeletClientCertificate
            RotateKubeletServerCertificate RunAsGroup RuntimeClass SCTPSupport
            SELinuxMount SELinuxMountReadWriteOncePod SchedulerQueueingHints SeccompDefault
            SelectorIndex SeparateCacheWatchRPC ServerSideApply ServerSideFieldValidation
            ServiceAccountIssuerDiscovery ServiceAccountTokenJTI ServiceAccountTokenNodeBinding ServiceAccountTokenNodeBindingValidation
            ServiceAccountTokenPodNodeInfo ServiceAppProtocol ServiceIPStaticSubrange ServiceLoadBalancerClass
            ServiceLoadBalancerFinalizer ServiceNodeExclusion ServiceNodePortStaticSubrange SidecarContainers
            SizeMemoryBackedVolumes SkipReadOnlyValidationGCE StableLoadBalancerNodeSet StartupProbe
            StatefulSetAutoDeletePVC StatefulSetMinReadySeconds StatefulSetStartOrdinal StorageObjectInUseProtection
            StorageVersionAPI StorageVersionHash StreamingProxyRedirects StructuredAuthenticationConfiguration
            StructuredAuthorizationConfiguration SuspendJob Sysctls TTLAfterFinished
            TokenRequest TokenRequestProjection TopologyManager TopologyManagerPolicyAlphaOptions
            TopologyManagerPolicyOptions UnauthenticatedHTTP2DOSMitigation UnknownVersionInteroperabilityProxy UserNamespacesPodSecurityStandards
            UserNamespacesSupport ValidatingAdmissionPolicy VolumeAttributesClass VolumeCapacityPriority
            VolumeSnapshotDataSource WarningHeaders WatchBookmark WatchList
            WatchListClient WindowsHostNetwork WindowsHostProcessContainers ZeroLimitedNominalConcurrencyShares
            """;

    /** Whether some version of Kubernetes has a gate of that name. */
    static boolean isKnown(String name) {
        if (GATES.containsKey(name) || name.startsWith("InTreePlugin")) {
            return true;
        }
        int at = OTHERS.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean starts = at == 0 || OTHERS.charAt(at - 1) <= ' ';
            if (starts && OTHERS.charAt(end) <= ' ') {
                return true;
            }
            at = OTHERS.indexOf(name, at + 1);
        }
        return false;
    }
}
